import { z } from 'zod'
import { BothLanguages, Code, Day, Id, Instant, Line, Note } from '../common/schema.ts'
import { Answers, Dial, DoorCard, Outcome, PastContact, Roster } from '../rosters/schema.ts'

/** A due contact by its key, as the call desk names it. */
export const DueKey = z.strictObject({ listingId: Id, day: Day, slot: z.int().min(0).max(9) })
export type DueKey = z.infer<typeof DueKey>

/** One name served to one worker: from `servedAt` until it is let go, or until nobody has been heard of it by `until`. */
export const Call = z.object({
  callId: Id,
  listingId: Id,
  day: Day,
  slot: z.int(),
  rosterId: Id,
  servedAt: Instant,
  until: Instant,
})
export type Call = z.infer<typeof Call>

/** Why a name is put back without a result. */
export const PassReason = z.enum(['not_now', 'language', 'known_to_me', 'needs_other', 'no_number', 'other'])
export type PassReason = z.infer<typeof PassReason>

/** What was typed and chosen while the call lasts, kept at the server so that a browser may die over it. */
export const CallDraft = z.strictObject({
  answers: Answers.default({}),
  note: Note.default(''),
  what: z.string().max(200).default(''),
})
export type CallDraft = z.infer<typeof CallDraft>

/** Somebody of the same household was spoken with from another roster within the quiet hours. */
export const LateCall = z.object({
  contactId: Id,
  at: Instant,
  by: z.string(),
  organisationName: z.string(),
  rosterName: z.string(),
  /** Whether it was this very person, or somebody else of the household. */
  samePerson: z.boolean(),
  name: z.string(),
  outcome: Outcome,
  note: z.string().nullable(),
  /** What was answered, in the words of that roster's questions. */
  said: z.array(z.object({ question: BothLanguages, answer: BothLanguages })),
  /** Whether the answer can be taken over: somebody was reached. */
  canTakeOver: z.boolean(),
})
export type LateCall = z.infer<typeof LateCall>

/** The name served, with everything that is needed while the telephone rings. Numbers in clear, the best first. */
export const CallCard = Call.extend({
  door: DoorCard,
  roster: Roster.pick({
    id: true,
    name: true,
    subject: true,
    serviceName: true,
    questionSet: true,
    ladder: true,
    minutes: true,
    organisationName: true,
  }),
  /** Best first: the one last answered, then usable ones of their own, then relatives; wrong ones at the end. */
  numbers: z.array(Dial.extend({ lastReachedAt: Instant.nullable() })),
  /** Every attempt of the last ninety days, newest first. */
  log: z.array(PastContact),
  /** The agreed time that brought this name up; null where none did. */
  promisedAt: Instant.nullable(),
  quietHours: z.int(),
  late: z.array(LateCall),
  /** Why it is called although the household was spoken with. */
  anyway: z.string().nullable(),
  draft: CallDraft.nullable(),
})
export type CallCard = z.infer<typeof CallCard>

/** Somebody was told that they would be called at a time. */
export const CallPromise = z.object({
  listingId: Id,
  day: Day,
  slot: z.int(),
  rosterId: Id,
  rosterName: z.string(),
  name: z.string(),
  at: Instant,
  isOverdue: z.boolean(),
  /** By whose list it goes: mine, nobody's, or a colleague's. */
  responsibleId: Id.nullable(),
  responsibleName: z.string().nullable(),
  isMine: z.boolean(),
})
export type CallPromise = z.infer<typeof CallPromise>

/** A name for which the telephone is used up: the ladder goes on elsewhere. */
export const BeyondPhone = z.object({
  listingId: Id,
  day: Day,
  slot: z.int(),
  name: z.string(),
  rosterName: z.string(),
  attempts: z.int(),
  step: z.object({ code: Code, label: BothLanguages, action: z.string(), dueAt: Instant.nullable() }).nullable(),
  /** Where it is handed on to with one key; null where somebody goes to the door. */
  handTo: BothLanguages.nullable(),
})
export type BeyondPhone = z.infer<typeof BeyondPhone>

/** How the desk stands for one worker. */
export const DeskState = z.object({
  call: Call.nullable(),
  /** Today, by me, at this desk. */
  mine: z.object({ calls: z.int(), reached: z.int(), lastHour: z.int(), left: z.int() }),
  /** Names within reach that can be telephoned: mine and nobody's. */
  left: z.int(),
  /** Of them, those that may be called at this moment. */
  ready: z.int(),
  rosters: z.array(z.object({ rosterId: Id, name: z.string(), left: z.int() })),
  promises: z.array(CallPromise),
  beyond: z.array(BeyondPhone),
  /** Names with tries behind them, by the step they stand at. */
  climbing: z.array(z.object({ action: z.string(), names: z.int() })),
})
export type DeskState = z.infer<typeof DeskState>

export const CallingWorker = z.object({
  accountId: Id,
  name: z.string(),
  /** What is on this desk now; the name is not told. */
  call: z
    .object({ callId: Id, rosterName: z.string(), servedAt: Instant, until: Instant, isLeft: z.boolean() })
    .nullable(),
  lastHour: z.int(),
  today: z.int(),
  reached: z.int(),
})
export type CallingWorker = z.infer<typeof CallingWorker>

/** What a station head sees of the desk. `finishAt` is when nothing is left at the pace of the last hour. */
export const Board = z.object({
  workers: z.array(CallingWorker),
  left: z.int(),
  lastHour: z.int(),
  today: z.int(),
  finishAt: Instant.nullable(),
  promises: z.int(),
  promisesOverdue: z.int(),
  hours: z.array(z.object({ hour: z.int(), calls: z.int() })),
})
export type Board = z.infer<typeof Board>

export const AnywayReason = Line(100)
