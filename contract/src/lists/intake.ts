import { z } from 'zod'
import { ExportReason } from '../common/export.ts'
import { command, privateQuery, query } from '../common/operation.ts'
import { Code, Id, Instant, Line, PageRequest, pageOf } from '../common/schema.ts'
import { AddedColumn, ListColumn } from './columns.ts'
import {
  Batch,
  BatchRow,
  BatchState,
  BatchSummary,
  BatchWork,
  Lines,
  Peek,
  RowState,
  Sender,
  SenderKind,
  WorkState,
} from './schema.ts'

const Done = z.object({})

/** Which rows are meant: those named, or all of some kind. */
const Rows = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('lines'), lines: Lines }),
  z.strictObject({ of: z.literal('state'), state: RowState }),
])

/** A list comes in: read, its columns confirmed, every row matched, chosen rows put in, and all of it undone again. */
export const intake = {
  listSenders: query(
    'lists/senders',
    'Who sends lists here',
    z.strictObject({ organisationId: Id.optional() }),
    z.object({ items: z.array(Sender) }),
  ),
  peek: privateQuery(
    'lists/peek',
    'Take a file or pasted rows and show what is in it: sheets, header, the first rows, what each column is taken for. Kept sealed for a day; nothing else is written',
    z.strictObject({
      uploadId: Id,
      organisationId: Id,
      /** Absent when the same upload is looked at again: another sheet, another header. */
      file: z.file().optional(),
      pasted: z.string().max(20_000_000).optional(),
      senderId: Id.optional(),
      sheet: z.string().max(200).optional(),
      headerLine: z.coerce.number().int().min(0).max(1_000_000).optional(),
      /** The response and template it will be worked with: columns left for its questions are known by them. */
      responseId: Id.optional(),
      template: Code.optional(),
    }),
    Peek,
  ),
  listBatches: query(
    'lists/batches',
    'Batches, the nearest deadline first; those that are over after them',
    z.strictObject({
      show: z.enum(['open', 'all']).default('open'),
      state: BatchState.optional(),
      senderId: Id.optional(),
      responseId: Id.optional(),
      ...PageRequest,
    }),
    pageOf(BatchSummary),
  ),
  getBatch: query('lists/batch', 'One batch with all counts', z.strictObject({ batchId: Id }), Batch),
  listRows: privateQuery(
    'lists/rows',
    'Rows of a batch in the order of the file, by what they are or how far they are',
    z.strictObject({
      batchId: Id,
      state: RowState.optional(),
      /** Not decided yet, taken, left out. */
      taken: z.enum(['yes', 'no', 'open']).optional(),
      work: WorkState.optional(),
      organisationId: Id.optional(),
      lines: Lines.optional(),
      ...PageRequest,
    }),
    pageOf(BatchRow),
  ),
  rejectedFile: privateQuery(
    'lists/rejected-file',
    "The rows that did not go in, in the sender's own columns, with the reason beside each",
    z.strictObject({ batchId: Id, ...ExportReason }),
    z.file(),
  ),
  originalFile: privateQuery(
    'lists/original-file',
    'The file as it was received',
    z.strictObject({ batchId: Id, reason: Line(200) }),
    z.file(),
  ),
  addSender: command(
    'lists/add-sender',
    'Add somebody who sends lists',
    z.strictObject({ senderId: Id, organisationId: Id, name: Line(60), kind: SenderKind }),
    Done,
  ),
  editSender: command(
    'lists/edit-sender',
    'Rename a sender, or forget the columns remembered of them',
    z.strictObject({
      senderId: Id,
      name: Line(60).optional(),
      kind: SenderKind.optional(),
      forgetColumns: z.literal(true).optional(),
    }),
    Done,
  ),
  receiveBatch: command(
    'lists/receive-batch',
    'Make a batch of what was handed in: keep the file as received, confirm its columns, and have every row checked. The columns are remembered of the sender',
    z.strictObject({
      batchId: Id,
      uploadId: Id,
      responseId: Id,
      organisationId: Id,
      areaId: Id,
      name: Line(80),
      senderId: Id.optional(),
      deadline: Instant,
      sheet: z.string().max(200),
      headerLine: z.int().min(0).max(1_000_000),
      columns: z.array(ListColumn).min(1).max(500),
      added: z.array(AddedColumn).max(40).default([]),
      /** What it is worked with; or the roster it goes onto. */
      work: BatchWork.optional(),
      rosterId: Id.optional(),
      /** The same bytes came before, and that is meant. */
      again: z.boolean().default(false),
    }),
    z.object({ batchId: Id }),
  ),
  changeBatch: command(
    'lists/change-batch',
    'Rename a batch, give it another sender or deadline, other added columns',
    z.strictObject({
      batchId: Id,
      name: Line(80).optional(),
      senderId: Id.nullable().optional(),
      deadline: Instant.optional(),
      added: z.array(AddedColumn).max(40).optional(),
    }),
    Done,
  ),
  changeColumns: command(
    'lists/change-columns',
    'Say again what the columns are, before anything went in; every row is checked again',
    z.strictObject({ batchId: Id, columns: z.array(ListColumn).min(1).max(500) }),
    Done,
  ),
  decideRows: command(
    'lists/decide-rows',
    'Say of rows whether they go in, who is meant, and which door',
    z.strictObject({
      batchId: Id,
      rows: Rows,
      take: z.boolean().optional(),
      /** Null: nobody we know, somebody new. */
      personId: Id.nullable().optional(),
      dwellingId: Id.nullable().optional(),
      /** Whoever is known gets the phone and the door that the row tells and they do not have. Nothing is overwritten. */
      complete: z.boolean().optional(),
    }),
    z.object({ changed: z.int() }),
  ),
  importBatch: command(
    'lists/import-batch',
    'Put the chosen rows in: people not yet known are added. Runs on by itself, can be left, and is one act that can be undone',
    z.strictObject({ batchId: Id }),
    Done,
  ),
  tryAgain: command(
    'lists/try-again',
    'Go on with a batch that failed, from where it stopped',
    z.strictObject({ batchId: Id }),
    Done,
  ),
  undoImport: command(
    'lists/undo-import',
    'Take a batch back whole: its rosters, listings and the people only it brought. Refused once somebody was contacted',
    z.strictObject({ batchId: Id, reason: Line(200) }),
    Done,
  ),
}
