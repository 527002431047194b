import { z } from 'zod'
import { BothLanguages, Code, Day, Id, Instant, Line, Note } from '../common/schema.ts'
import { Role } from '../identity/schema.ts'
import { PersonCard, RelationKind, Sex } from '../people/schema.ts'
import { DoorAddress } from '../places/schema.ts'
import { Ladder, QuestionSet, Rhythm, TeamRole } from '../playbooks/schema.ts'

/**
 * What came of one contact.
 * `reached` spoken with or seen · `no_answer` tried, nobody answered · `refused` answered and declined · `wrong_number`
 * wrong or empty number · `moved_away` no longer lives there · `not_found` nobody knows of them · `duplicate` the same
 * person is on the list already · `put_off` another time was agreed. "Not tried" is the absence of any of these.
 */
export const Outcome = z.enum([
  'reached',
  'no_answer',
  'refused',
  'wrong_number',
  'moved_away',
  'not_found',
  'duplicate',
  'put_off',
])
export type Outcome = z.infer<typeof Outcome>

/** Where a due contact stands: the outcome that counts, or that nobody has tried. */
export const DueStatus = z.enum(['not_tried', ...Outcome.options])
export type DueStatus = z.infer<typeof DueStatus>

/** How coverage counts a status: every due contact is in exactly one of these. */
export const Coverage = z.enum(['reached', 'tried', 'not_tried', 'put_off', 'excluded'])
export type Coverage = z.infer<typeof Coverage>

export const Method = z.enum(['phone', 'door', 'video', 'message'])
export type Method = z.infer<typeof Method>

export const Answer = z.union([z.string().max(2000), z.number(), z.boolean(), z.array(Code).max(40)])
export type Answer = z.infer<typeof Answer>
export const Answers = z.record(Code, Answer)
export type Answers = z.infer<typeof Answers>

/** A flag on a person, raised by an answer or by hand. */
export const Flag = z.object({ code: z.string(), severity: z.enum(['watch', 'urgent']), label: BothLanguages })
export type Flag = z.infer<typeof Flag>

/**
 * Somebody of the small team that keeps one person or household: an account, or a name from outside. Their phone is kept
 * sealed; it is given in clear to those who may record a contact there, who have to ring it, and masked to everybody else.
 */
export const TeamMember = z.strictObject({
  role: Code,
  accountId: Id.optional(),
  name: Line(40),
  phone: Line(30).optional(),
})
export type TeamMember = z.infer<typeof TeamMember>

/** Counts of due contacts. `due` = reached + tried + notTried + putOff; overdue and flagged are among them; debts came from earlier days. */
export const CoverageCounts = z.object({
  due: z.int(),
  reached: z.int(),
  tried: z.int(),
  notTried: z.int(),
  putOff: z.int(),
  overdue: z.int(),
  flagged: z.int(),
  debts: z.int(),
  debtsCleared: z.int(),
})
export type CoverageCounts = z.infer<typeof CoverageCounts>

export const CloseState = z.object({
  id: Id,
  day: Day,
  signedBy: z.string(),
  signedAt: Instant,
  counts: CoverageCounts,
  open: z.int(),
  /** Phones that had not reported when it was signed, as the signer acknowledged. */
  silentPhones: z.int(),
  reopened: z.object({ by: z.string(), at: Instant, reason: z.string() }).nullable(),
})
export type CloseState = z.infer<typeof CloseState>

export const RosterSummary = z.object({
  id: Id,
  name: z.string(),
  responseId: Id,
  organisationId: Id,
  organisationName: z.string(),
  areaId: Id,
  areaName: z.string(),
  subject: z.enum(['person', 'household']),
  service: z.string(),
  serviceName: BothLanguages,
  rhythm: Rhythm,
  startsOn: Day,
  endsOn: Day.nullable(),
  listings: z.int(),
  today: CoverageCounts,
  /** Days not yet signed before today, oldest first. */
  unsignedDays: z.array(Day),
  closedToday: z.boolean(),
})
export type RosterSummary = z.infer<typeof RosterSummary>

/** Somebody who can be made responsible. */
export const Worker = z.object({ accountId: Id, name: z.string(), role: Role, organisationName: z.string() })
export type Worker = z.infer<typeof Worker>

export const RosterWorker = z.object({ accountId: Id, name: z.string(), listings: z.int() })
export type RosterWorker = z.infer<typeof RosterWorker>

export const Roster = RosterSummary.extend({
  questionSet: QuestionSet,
  ladder: Ladder,
  teamRoles: z.array(TeamRole),
  minutes: z.int(),
  workers: z.array(RosterWorker),
  closes: z.array(CloseState),
  may: z.object({ edit: z.boolean(), close: z.boolean(), record: z.boolean(), reopen: z.boolean() }),
})
export type Roster = z.infer<typeof Roster>

const openReasons = [
  'no_answer',
  'refused',
  'wrong_number',
  'in_hospital',
  'travelling',
  'moved_away',
  'not_found',
  'no_time',
  'worker_absent',
  'other',
] as const
const nextSteps = [
  'call_again',
  'other_number',
  'relative_or_neighbour',
  'visit',
  'community',
  'department',
  'wait',
] as const

/** One due contact, as every list shows it. */
export const DueRow = z.object({
  listingId: Id,
  rosterId: Id,
  rosterName: z.string(),
  day: Day,
  slot: z.int(),
  opensAt: Instant,
  closesAt: Instant,
  subject: z.enum(['person', 'household']),
  personId: Id.nullable(),
  householdId: Id.nullable(),
  name: z.string(),
  sex: Sex,
  age: z.int().nullable(),
  members: z.int(),
  /** The number to try first, masked; of a household that of its head. */
  phone: z.string().nullable(),
  address: DoorAddress,
  areaName: z.string(),
  /** What matters at that door. Volunteers see only this of what is known. */
  note: z.string().nullable(),
  tags: z.array(z.string()),
  status: DueStatus,
  attempts: z.int(),
  flags: z.array(Flag),
  lastNote: z.string().nullable(),
  lastAt: Instant.nullable(),
  /** When the person was last reached at all; null = never. */
  reachedAt: Instant.nullable(),
  responsibleId: Id.nullable(),
  responsibleName: z.string().nullable(),
  /** Left open on an earlier day: since when, and what was said of it at the last close. */
  owedFrom: Day.nullable(),
  /** `not_signed` where nobody closed the day. */
  owedReason: z.enum([...openReasons, 'not_signed']).nullable(),
  owedNextStep: z.enum(nextSteps).nullable(),
  /** What was written beside it; for those who may read what is written of people. */
  owedNote: z.string().nullable(),
  /** With status `put_off`: the agreed time. From then on it is open again. */
  putOffTo: Instant.nullable(),
  /** The ladder: the step that is due now, by when and by whom. */
  step: z.object({ code: z.string(), label: BothLanguages, dueAt: Instant.nullable(), owner: z.string() }).nullable(),
})
export type DueRow = z.infer<typeof DueRow>

/** One line of a roster as its list shows it, due today or not. */
export const ListingLine = z.object({
  listingId: Id,
  subject: z.enum(['person', 'household']),
  personId: Id.nullable(),
  householdId: Id.nullable(),
  name: z.string(),
  sex: Sex,
  age: z.int().nullable(),
  members: z.int(),
  address: DoorAddress,
  areaName: z.string(),
  note: z.string().nullable(),
  responsibleId: Id.nullable(),
  responsibleName: z.string().nullable(),
  team: z.array(TeamMember),
  addedOn: Day,
  reachedAt: Instant.nullable(),
})
export type ListingLine = z.infer<typeof ListingLine>

/** A number that can be dialled; given only to those who keep this person, and stored on the phone encrypted. */
export const Dial = z.object({
  phoneId: Id.nullable(),
  number: z.string(),
  masked: z.string(),
  /** Whose number it is. */
  name: z.string(),
  /** What they are to the person; null for the person's own number. */
  relation: RelationKind.nullable(),
  label: z.string().nullable(),
  /** A number found to be wrong stands last and is not offered first. */
  state: z.enum(['ok', 'wrong']),
})
export type Dial = z.infer<typeof Dial>

/** A number as a contact remembers it: whose, and which of theirs. Never in clear. */
export const DialledNumber = Dial.pick({ name: true, relation: true, label: true, masked: true })
export type DialledNumber = z.infer<typeof DialledNumber>

export const PastContact = z.object({
  id: Id,
  /** The due contact it was about. */
  day: Day,
  slot: z.int(),
  at: Instant,
  recordedAt: Instant,
  by: z.string(),
  method: Method,
  outcome: Outcome,
  note: z.string().nullable(),
  /** Whose number was dialled, and which; null where nobody said so. */
  dialled: DialledNumber.nullable(),
  flags: z.array(Flag),
  answers: Answers,
  /** Seconds the phone's clock differed from the server's when it was sent, if more than two minutes. */
  clockSkew: z.int().nullable(),
  paper: z.boolean(),
  reversed: z.boolean(),
})
export type PastContact = z.infer<typeof PastContact>

export const FollowUp = z.object({
  id: Id,
  listingId: Id,
  what: z.string(),
  day: Day,
  ownerName: z.string().nullable(),
  state: z.enum(['open', 'done', 'dropped']),
})
export type FollowUp = z.infer<typeof FollowUp>

/** One due contact with all that a phone needs at that door with no network. */
export const DoorCard = DueRow.extend({
  /** The name as it is typed on a keyboard, to be found by without a server. Empty for who sees no names. */
  spelt: z.object({ pinyin: z.string(), initials: z.string() }),
  dial: z.array(Dial),
  memberNames: z.array(z.object({ personId: Id, name: z.string(), age: z.int().nullable() })),
  /** Every contact of this due one, and the last ones before; newest first. */
  recent: z.array(PastContact),
  team: z.array(TeamMember),
  /** Promises that are due today or overdue. */
  followUps: z.array(FollowUp),
})
export type DoorCard = z.infer<typeof DoorCard>

export const HandOn = z.object({
  id: Id,
  listingId: Id,
  to: z.string(),
  note: z.string().nullable(),
  handedBy: z.string(),
  handedAt: Instant,
  dueAt: Instant,
  attempts: z.int(),
  answer: z.object({ outcome: Outcome, note: z.string().nullable(), at: Instant }).nullable(),
})
export type HandOn = z.infer<typeof HandOn>

/** Everything about one line of a roster: the card behind a tap on a door. */
export const ListingCard = z.object({
  due: DueRow.nullable(),
  person: PersonCard.nullable(),
  memberNames: z.array(z.object({ personId: Id, name: z.string(), age: z.int().nullable() })),
  dial: z.array(Dial),
  team: z.array(TeamMember),
  contacts: z.array(PastContact),
  followUps: z.array(FollowUp),
  handOns: z.array(HandOn),
})
export type ListingCard = z.infer<typeof ListingCard>

/** Why a name is still open at the close. */
export const OpenReason = z.enum(openReasons)
export type OpenReason = z.infer<typeof OpenReason>
/** What is owed for that name tomorrow. */
export const NextStep = z.enum(nextSteps)
export type NextStep = z.infer<typeof NextStep>

export const SilentPhone = z.object({
  deviceId: Id,
  label: z.string(),
  accountName: z.string(),
  lastSeenAt: Instant,
  unsent: z.int(),
})
export type SilentPhone = z.infer<typeof SilentPhone>

/** Columns of the plain template; any columns come later. */
export const ListingRow = z.strictObject({
  name: z.string(),
  sex: z.string(),
  birthDate: z.string(),
  document: z.string(),
  phone: z.string(),
  estate: z.string(),
  building: z.string(),
  unit: z.string(),
  room: z.string(),
  tags: z.string(),
  note: z.string(),
  relationName: z.string(),
  relationPhone: z.string(),
  responsible: z.string(),
})
export type ListingRow = z.infer<typeof ListingRow>
export const listingColumns = Object.keys(ListingRow.shape) as (keyof ListingRow)[]

/** What is wrong with a row; `column` is a key of `ListingRow`, so that the reason can stand beside the cell. */
export const RowProblem = z.object({ column: z.string(), code: z.string(), message: z.string(), blocking: z.boolean() })
export const PreviewRow = z.object({
  line: z.int(),
  row: ListingRow,
  problems: z.array(RowProblem),
  /** `known` is somebody we have already, by document, phone and name, or name and room. */
  match: z.enum(['new', 'known', 'on_roster', 'repeated']),
  matchedName: z.string().nullable(),
  personId: Id.nullable(),
  dwellingId: Id.nullable(),
  canGoIn: z.boolean(),
})
export type PreviewRow = z.infer<typeof PreviewRow>

export const RecordContact = z.strictObject({
  listingId: Id,
  day: Day,
  slot: z.int().min(0).max(9),
  method: Method,
  /** Which of the person's numbers was dialled, by its id; the number itself is never sent back. */
  phoneId: Id.optional(),
  outcome: Outcome,
  answers: Answers.default({}),
  /** A flag raised by hand, with what was seen. */
  concern: z.strictObject({ severity: z.enum(['watch', 'urgent']), what: Line(200) }).optional(),
  note: Note.optional(),
  minutes: z.int().min(0).max(600).optional(),
  /** Of a household: who was seen or spoken with. Absent = everybody. */
  membersMet: z.array(Id).max(30).optional(),
  spokeWith: z.enum(['self', 'relative', 'neighbour', 'carer', 'other']).optional(),
  /** With `put_off`: the agreed time. */
  putOffTo: Instant.optional(),
  followUp: z.strictObject({ id: Id, what: Line(200), day: Day }).optional(),
  /** A second encounter with the same person, by the same worker, on the same day, that counts by itself. */
  separate: z.boolean().default(false),
  /** Written on the printed day sheet first and entered afterwards. */
  paper: z.boolean().default(false),
})
export type RecordContact = z.infer<typeof RecordContact>

export const ContactRecorded = z.object({
  contactId: Id,
  status: DueStatus,
  flags: z.array(Flag),
  /** Somebody else recorded the same person within the hour: both are kept, and the second is told. */
  alsoBy: z.object({ name: z.string(), at: Instant, outcome: Outcome }).nullable(),
  clockSkew: z.int().nullable(),
  step: z.object({ code: z.string(), label: BothLanguages, dueAt: Instant.nullable() }).nullable(),
})
export type ContactRecorded = z.infer<typeof ContactRecorded>
