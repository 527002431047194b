import { z } from 'zod'
import { BothLanguages, Code, Day, Id, Instant } from '../common/schema.ts'
import { DoorAddress } from '../places/schema.ts'
import { QuestionSet } from '../playbooks/schema.ts'
import { Outcome } from '../rosters/schema.ts'
import { AddedColumn, ListColumn, ListField } from './columns.ts'

/** Who sends lists. */
export const SenderKind = z.enum(['health', 'police', 'street', 'community', 'department', 'chat', 'other'])
export type SenderKind = z.infer<typeof SenderKind>

export const Sender = z.object({
  id: Id,
  name: z.string(),
  kind: SenderKind,
  organisationId: Id,
  /** How many of their files' shapes are remembered. */
  shapes: z.int(),
  batches: z.int(),
  lastAt: Instant.nullable(),
})
export type Sender = z.infer<typeof Sender>

/**
 * Where a batch stands. `checking` its rows are read and matched · `ready` somebody decides what goes in · `importing` people
 * are being added · `open` it is worked on · `closed` signed, nothing unknown · `undone` taken back whole · `failed` reading
 * or adding stopped with an error that is shown, and can be tried again.
 */
export const BatchState = z.enum(['checking', 'ready', 'importing', 'open', 'undoing', 'undone', 'closed', 'failed'])
export type BatchState = z.infer<typeof BatchState>

/**
 * What a row is. `same` somebody we know · `new` nobody we know · `ask` perhaps somebody we know, or perhaps at one of several
 * doors: a person decides · `repeated` the same as an earlier row of this file · `earlier` in an earlier batch that is still
 * worked on or was worked on within the last days · `faulty` cannot go in as it is.
 */
export const RowState = z.enum(['same', 'new', 'ask', 'repeated', 'earlier', 'faulty'])
export type RowState = z.infer<typeof RowState>

/**
 * How far a row that went in is; the rule is `workStateOf`. `unplaced` at no station yet · `untouched` nobody has tried ·
 * `in_hand` tried, and steps of our own are left · `promised` put off to an agreed time · `unreachable` every step of our own
 * tried, not handed on yet · `handed_on` with the community or a department, unanswered · `done` reached, found twice, or
 * answered for from outside · `not_ours` handed back.
 */
export const WorkState = z.enum([
  'unplaced',
  'untouched',
  'in_hand',
  'promised',
  'unreachable',
  'handed_on',
  'done',
  'not_ours',
])
export type WorkState = z.infer<typeof WorkState>

/** Why somebody we know may be meant by a row. */
export const MatchReason = z.enum(['document', 'phone', 'name', 'birth', 'sex', 'room'])
export type MatchReason = z.infer<typeof MatchReason>

export const Candidate = z.object({
  personId: Id,
  name: z.string(),
  /** Masked. */
  phone: z.string().nullable(),
  address: DoorAddress,
  /** 0 to 100: how sure it is that this is who the row means. */
  score: z.int().min(0).max(100),
  why: z.array(z.string()),
  against: z.array(z.string()),
})
export type Candidate = z.infer<typeof Candidate>

/** What is wrong with a row, or worth a look; the value itself is never in it. */
export const RowFault = z.object({
  field: ListField.nullable(),
  code: z.string(),
  message: z.string(),
  blocking: z.boolean(),
})
export type RowFault = z.infer<typeof RowFault>

export const BatchRow = z.object({
  /** The row number that the sender's spreadsheet shows. */
  line: z.int(),
  /** As received, in the order of the batch's columns; numbers masked for whoever may not see them. */
  cells: z.array(z.string()),
  state: RowState,
  /** Null where nobody has decided yet. */
  take: z.boolean().nullable(),
  personId: Id.nullable(),
  personName: z.string().nullable(),
  dwellingId: Id.nullable(),
  address: DoorAddress.nullable(),
  candidates: z.array(Candidate),
  /** Doors the address may mean, where it may mean several. */
  doors: z.array(z.object({ dwellingId: Id, address: DoorAddress })),
  faults: z.array(RowFault),
  repeatsLine: z.int().nullable(),
  earlier: z.object({ batchId: Id, name: z.string(), line: z.int(), at: Instant }).nullable(),
  /** Only of rows that went in. */
  work: z
    .object({
      state: WorkState,
      outcome: Outcome.nullable(),
      at: Instant.nullable(),
      organisationName: z.string().nullable(),
      responsibleName: z.string().nullable(),
      rosterId: Id.nullable(),
      listingId: Id.nullable(),
      belongsTo: z.string().nullable(),
      receipt: z.string().nullable(),
    })
    .nullable(),
})
export type BatchRow = z.infer<typeof BatchRow>

/** Rows by what they are, and rows that went in by how far they are. Every row is in exactly one of the first. */
export const RowCounts = z.object({
  total: z.int(),
  byState: z.record(RowState, z.int()),
  taken: z.int(),
  left: z.int(),
  undecided: z.int(),
})
export type RowCounts = z.infer<typeof RowCounts>
export const WorkCounts = z.record(WorkState, z.int())
export type WorkCounts = z.infer<typeof WorkCounts>

export const BatchPart = z.object({
  organisationId: Id,
  organisationName: z.string(),
  rosterId: Id,
  rosterName: z.string(),
  rows: z.int(),
  work: WorkCounts,
  workers: z.int(),
  /** Settled rows an hour over the last three hours in which somebody worked. */
  pace: z.number(),
})
export type BatchPart = z.infer<typeof BatchPart>

/** How long work takes: null where there is nothing to reckon with. */
export const Pace = z.object({
  /** Rows settled an hour: over the last hour, and since work began without its pauses. */
  lastHour: z.number(),
  average: z.number(),
  /** When the last row will be settled at this pace. */
  finishesAt: Instant.nullable(),
  /** Rows an hour that are needed from now to be ready by the deadline. */
  needed: z.number().nullable(),
  late: z.boolean(),
})
export type Pace = z.infer<typeof Pace>

export const BatchSummary = z.object({
  id: Id,
  name: z.string(),
  senderId: Id.nullable(),
  senderName: z.string().nullable(),
  responseId: Id,
  organisationName: z.string(),
  areaName: z.string(),
  state: BatchState,
  deadline: Instant,
  receivedAt: Instant,
  rows: z.int(),
  /** Of the rows that went in. */
  work: WorkCounts,
  /** While a job runs: how many rows of how many. */
  progress: z.object({ done: z.int(), of: z.int() }).nullable(),
})
export type BatchSummary = z.infer<typeof BatchSummary>

/** Rows a station handed back because they belong to somebody else. */
export const HandBack = z.object({
  receipt: z.string(),
  at: Instant,
  by: z.string(),
  organisationName: z.string().nullable(),
  belongsTo: z.string(),
  note: z.string().nullable(),
  lines: z.array(z.int()),
  /** How many of them nobody was given since. */
  waiting: z.int(),
})
export type HandBack = z.infer<typeof HandBack>

export const BatchReturn = z.object({
  id: Id,
  at: Instant,
  by: z.string(),
  what: z.enum(['all', 'changed']),
  rows: z.int(),
  state: z.enum(['making', 'ready', 'failed']),
  fileName: z.string(),
})
export type BatchReturn = z.infer<typeof BatchReturn>

export const Batch = BatchSummary.extend({
  fileName: z.string(),
  fileFormat: z.string(),
  fileBytes: z.int(),
  sheet: z.string(),
  headerLine: z.int(),
  columns: z.array(ListColumn),
  added: z.array(AddedColumn),
  questionSet: QuestionSet,
  serviceName: BothLanguages,
  /** The roster it goes onto; null where each station gets one of its own. */
  rosterId: Id.nullable(),
  counts: RowCounts,
  parts: z.array(BatchPart),
  pace: Pace,
  returns: z.array(BatchReturn),
  failure: z.string().nullable(),
  closed: z.object({ by: z.string(), at: Instant, note: z.string().nullable() }).nullable(),
  may: z.object({
    decide: z.boolean(),
    import: z.boolean(),
    undo: z.boolean(),
    split: z.boolean(),
    close: z.boolean(),
    reopen: z.boolean(),
    return: z.boolean(),
  }),
})
export type Batch = z.infer<typeof Batch>

/** What a file looks like before anything is done with it. */
export const Peek = z.object({
  uploadId: Id,
  fileName: z.string(),
  format: z.string(),
  sheets: z.array(z.string()),
  sheet: z.string(),
  headerLine: z.int(),
  /** Lines above the header. */
  preamble: z.array(z.string()),
  columns: z.array(ListColumn),
  added: z.array(AddedColumn),
  /** Where the columns come from: remembered of this sender, or guessed from titles and contents. */
  columnsFrom: z.enum(['remembered', 'guessed']),
  /** The sender whose file had the same columns last, if there is one. */
  sender: z.object({ id: Id, name: z.string() }).nullable(),
  hiddenColumns: z.array(z.int()),
  rows: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })),
  /** There are more rows than are shown. */
  more: z.boolean(),
  /** The same bytes came before. */
  sameFile: z.object({ batchId: Id, name: z.string(), at: Instant }).nullable(),
})
export type Peek = z.infer<typeof Peek>

/** What of a list stands beside a call: the sender's own columns, as they were written. */
export const GivenCells = z.object({
  batchId: Id,
  batchName: z.string(),
  senderName: z.string().nullable(),
  deadline: Instant,
  line: z.int(),
  cells: z.array(z.object({ title: z.string(), text: z.string() })),
})
export type GivenCells = z.infer<typeof GivenCells>

/** Which template, service and questions a batch is worked with; what is left out comes from the template. */
export const BatchWork = z.strictObject({ template: Code, service: Code.optional(), questionSet: Code.optional() })
export type BatchWork = z.infer<typeof BatchWork>

export const DeadlineView = z.object({
  batchId: Id,
  at: Instant,
  deadline: Instant,
  work: WorkCounts,
  pace: Pace,
  parts: z.array(BatchPart.extend({ paceView: Pace })),
  workers: z.array(
    z.object({
      accountId: Id,
      name: z.string(),
      organisationName: z.string(),
      given: z.int(),
      settled: z.int(),
      today: z.int(),
      lastAt: Instant.nullable(),
    }),
  ),
  /** Rows settled in each hour, for the trend. */
  hours: z.array(z.object({ hour: Instant, settled: z.int(), tried: z.int() })),
  promises: z.object({ open: z.int(), overdue: z.int() }),
  day: Day,
})
export type DeadlineView = z.infer<typeof DeadlineView>

/** Rows by their numbers in the sender's file. */
export const Lines = z.array(z.int().min(1)).min(1).max(5000)
