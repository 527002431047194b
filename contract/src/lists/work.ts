import { z } from 'zod'
import { ExportAsk } from '../common/export.ts'
import { command, privateQuery, query } from '../common/operation.ts'
import { Id, Instant, Line, Locale, Note } from '../common/schema.ts'
import { Outcome } from '../rosters/schema.ts'
import { DeadlineView, GivenCells, HandBack, Lines } from './schema.ts'

const Done = z.object({})

/** A list is worked on: split over stations and workers, handed back where it is not ours, signed, and returned answered. */
export const work = {
  readDeadline: query(
    'lists/deadline',
    'How a batch stands against its deadline: what is done, in hand, promised, unreachable, not ours, untouched; pace and the hour it will be finished',
    z.strictObject({ batchId: Id }),
    DeadlineView,
  ),
  previewSplit: query(
    'lists/split-preview',
    'How many rows each station would get by the areas of their addresses',
    z.strictObject({ batchId: Id, again: z.stringbool().default(false) }),
    z.object({
      stations: z.array(
        z.object({
          organisationId: Id,
          name: z.string(),
          areaName: z.string(),
          rows: z.int(),
          has: z.int(),
          workers: z.int(),
        }),
      ),
      /** Rows whose address lies in no station's area, or tells none. */
      nowhere: z.int(),
      /** Rows that can be given out now: at no station yet, and with `again` those nobody has touched. */
      free: z.int(),
    }),
  ),
  previewClose: query(
    'lists/close-preview',
    'What stands between a batch and its signature: every row whose end is not known',
    z.strictObject({ batchId: Id }),
    z.object({
      unknown: z.int(),
      byState: z.record(z.string(), z.int()),
      parts: z.array(z.object({ organisationName: z.string(), unknown: z.int() })),
      mayClose: z.boolean(),
    }),
  ),
  listHandBacks: query(
    'lists/hand-backs',
    'What stations handed back of a batch, with the receipts; newest first',
    z.strictObject({ batchId: Id }),
    z.object({ items: z.array(HandBack) }),
  ),
  handedOnFile: privateQuery(
    'lists/handed-on-file',
    'Rows that are with the community or a department, as a file to hand over: who, and every try so far. Columns for the answer are left empty',
    z.strictObject({ batchId: Id, to: Line(60).optional(), ...ExportAsk }),
    z.file(),
  ),
  givenCells: privateQuery(
    'lists/given-cells',
    'What the senders wrote of somebody on a roster: the columns that stand beside a call',
    z.strictObject({ listingId: Id }),
    z.object({ items: z.array(GivenCells) }),
  ),
  returnFile: privateQuery(
    'lists/return-file',
    "A list that goes back: the sender's own file with our answers, as it was made",
    z.strictObject({ returnId: Id }),
    z.file(),
  ),
  splitBatch: command(
    'lists/split-batch',
    'Give rows to stations: by the area of the address, by quota, or by hand; also again, as some finish before others: then what nobody has touched moves',
    z.strictObject({
      batchId: Id,
      how: z.discriminatedUnion('by', [
        z.strictObject({ by: z.literal('area') }),
        z.strictObject({
          by: z.literal('quota'),
          /** Shares of what is given out now; a row's own area decides where it can. */
          quotas: z
            .array(z.strictObject({ organisationId: Id, rows: z.int().min(0).max(1_000_000) }))
            .min(1)
            .max(500),
        }),
        z.strictObject({ by: z.literal('hand'), organisationId: Id, lines: Lines }),
      ]),
      /** Also what was given out before and nobody has touched. */
      again: z.boolean().default(false),
      /** Share each station's rows out over its workers at once. */
      toWorkers: z.boolean().default(false),
    }),
    z.object({ placed: z.int(), moved: z.int(), nowhere: z.int(), parts: z.int() }),
  ),
  shareOut: command(
    'lists/share-out',
    "Share a station's untouched rows out over workers, evenly or by number, building by building",
    z.strictObject({
      batchId: Id,
      organisationId: Id,
      workers: z
        .array(z.strictObject({ accountId: Id, rows: z.int().min(0).max(100_000).optional() }))
        .min(1)
        .max(200),
    }),
    z.object({ given: z.int() }),
  ),
  handBack: command(
    'lists/hand-back',
    'Hand rows back that are not ours: they belong to somebody else. A receipt says so; whoever keeps the batch gives them on or returns them',
    z.strictObject({
      batchId: Id,
      lines: Lines,
      belongsTo: Line(80),
      /** The station it belongs to, where it is one of ours. */
      organisationId: Id.optional(),
      note: Note.optional(),
    }),
    z.object({ receipt: z.string(), rows: z.int() }),
  ),
  handOnRows: command(
    'lists/hand-on-rows',
    'Hand rows nobody could reach on to the community or a department, each with its whole log',
    z.strictObject({
      batchId: Id,
      /** Those named, or all that are unreachable; of one station where it is said which. */
      lines: Lines.optional(),
      organisationId: Id.optional(),
      to: Line(60),
      note: Note.optional(),
      dueAt: Instant,
    }),
    z.object({ rows: z.int() }),
  ),
  answerRows: command(
    'lists/answer-rows',
    'Enter what the community or a department answered of rows that are with them',
    z.strictObject({
      batchId: Id,
      answers: z
        .array(z.strictObject({ line: z.int().min(1), outcome: Outcome, note: Note.optional() }))
        .min(1)
        .max(5000),
    }),
    z.object({ rows: z.int() }),
  ),
  closeBatch: command(
    'lists/close-batch',
    'Sign a batch: the end of every row is known. Refused while one is not',
    z.strictObject({ closeId: Id, batchId: Id, note: Note.optional() }),
    z.object({ rows: z.int() }),
  ),
  reopenBatch: command(
    'lists/reopen-batch',
    'Open a signed batch again, with a reason that stays visible',
    z.strictObject({ batchId: Id, reason: Line(200) }),
    Done,
  ),
  prepareReturn: command(
    'lists/prepare-return',
    "Make the file that goes back: the sender's own, with our answers in their columns or beside them; whole, or only rows whose answer changed since the last one",
    z.strictObject({
      returnId: Id,
      batchId: Id,
      what: z.enum(['all', 'changed']).default('all'),
      reason: Line(200),
      locale: Locale.default('zh-CN'),
    }),
    Done,
  ),
}
