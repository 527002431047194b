import { z } from 'zod'
import { ExportAsk } from '../common/export.ts'
import { command, privateQuery, query } from '../common/operation.ts'
import { Code, Day, Id, Instant, Line, Locale, Note, PageRequest, pageOf } from '../common/schema.ts'
import { Rhythm } from '../playbooks/schema.ts'
import {
  CloseState,
  ContactRecorded,
  Coverage,
  CoverageCounts,
  DoorCard,
  DueRow,
  ListingCard,
  ListingLine,
  ListingRow,
  NextStep,
  OpenReason,
  Outcome,
  PreviewRow,
  RecordContact,
  Roster,
  RosterSummary,
  SilentPhone,
  TeamMember,
  Worker,
} from './schema.ts'
import { PersonEvent, PersonListing } from './timeline.ts'

const Done = z.object({})

/** Which due contacts: of a day, a response, a roster, an organisation, an area, a house, a worker; and how they stand. */
const WhichDue = {
  day: Day.optional(),
  responseId: Id.optional(),
  rosterId: Id.optional(),
  organisationId: Id.optional(),
  areaId: Id.optional(),
  buildingId: Id.optional(),
  responsible: z.union([Id, z.literal('me')]).optional(),
  /** Open = neither reached, put off nor excluded. */
  show: z.enum(['open', 'all', 'flagged', 'overdue', 'debts', ...Coverage.options]).default('open'),
  order: z.enum(['urgency', 'walking']).default('urgency'),
}

export const rosters = {
  listRosters: query(
    'rosters/rosters',
    'Rosters of a response that I may see, with how today stands',
    z.strictObject({ responseId: Id.optional(), organisationId: Id.optional(), areaId: Id.optional() }),
    z.object({ items: z.array(RosterSummary) }),
  ),
  getRoster: query(
    'rosters/roster',
    'One roster with its questions, ladder, workers and closes',
    z.strictObject({ rosterId: Id }),
    Roster,
  ),
  listDue: query(
    'rosters/due',
    'Due contacts of a day: the list behind every count. By urgency or in walking order',
    z.strictObject({ ...WhichDue, ...PageRequest }),
    pageOf(DueRow),
  ),
  myDay: query(
    'rosters/my-day',
    'What a worker carries to the doors today, complete enough for no network: dialable numbers included, so the read is journalled. With `since` only what changed',
    z.strictObject({
      day: Day.optional(),
      /** The `cursor` of the last pull: only doors that changed since are answered, and which are left if any went away. */
      since: z.string().max(200).optional(),
      after: z.string().max(400).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    z.object({
      day: Day,
      items: z.array(DoorCard),
      next: z.string().nullable(),
      /** Everything, because `since` was not given or says nothing any more; otherwise `items` are changes. */
      whole: z.boolean(),
      /** What to hand in as `since` next time; that of the first page of a pull counts. */
      cursor: z.string(),
      /** Every door of the sheet as `listing|day|slot`, where the set is another than at `since`; null where it is the same. */
      doors: z.array(z.string()).nullable(),
      rosters: z.array(Roster.omit({ may: true, closes: true })),
    }),
  ),
  listListings: query(
    'rosters/listings',
    'Everybody on a roster, due today or not, in walking order',
    z.strictObject({
      rosterId: Id,
      listingId: Id.optional(),
      after: z.string().max(400).optional(),
      limit: z.coerce.number().int().min(1).max(1000).default(1000),
    }),
    pageOf(ListingLine),
  ),
  getListing: query(
    'rosters/listing',
    'The card behind a door',
    z.strictObject({ listingId: Id, day: Day.optional() }),
    ListingCard,
  ),
  personListings: query(
    'rosters/person-listings',
    'The rosters somebody is on, and who is responsible; then those they were on',
    z.strictObject({ personId: Id }),
    z.object({ items: z.array(PersonListing) }),
  ),
  personTimeline: query(
    'rosters/person-timeline',
    'What was done for somebody and with their record, newest first: contacts, also those taken back, rosters, changes, numbers looked at',
    z.strictObject({
      personId: Id,
      /** `done` for them: contacts, rosters, handing on · `record`: what was changed or looked at. */
      show: z.enum(['all', 'done', 'record']).default('all'),
      ...PageRequest,
    }),
    pageOf(PersonEvent),
  ),
  listDayBuildings: query(
    'rosters/day-buildings',
    'Buildings with somebody on a roster today, with how they stand',
    z.strictObject({
      day: Day.optional(),
      rosterId: Id.optional(),
      organisationId: Id.optional(),
      areaId: Id.optional(),
      responsible: z.literal('me').optional(),
    }),
    z.object({
      items: z.array(
        z.object({ buildingId: Id, estate: z.string(), name: z.string(), dwellings: z.int(), counts: CoverageCounts }),
      ),
    }),
  ),
  getHouseGrid: query(
    'rosters/house-grid',
    'A block as people picture it: unit × floor × room, with what happened at each door today',
    z.strictObject({ buildingId: Id, day: Day.optional(), rosterId: Id.optional() }),
    z.object({
      buildingId: Id,
      estate: z.string(),
      name: z.string(),
      dwellings: z.array(
        z.object({
          dwellingId: Id,
          unit: z.string(),
          floor: z.int(),
          room: z.string(),
          /** Null where nobody is on a list. The worst of several lines at one door shows. */
          mark: z.enum(['reached', 'tried', 'not_tried', 'flagged', 'debt']).nullable(),
          listingIds: z.array(Id),
        }),
      ),
    }),
  ),
  getCoverage: query(
    'rosters/coverage',
    'Coverage of an area and of what lies directly under it: areas, then stations, then rosters',
    z.strictObject({ responseId: Id, areaId: Id.optional(), day: Day.optional() }),
    z.object({
      day: Day,
      area: z.object({ id: Id, name: z.string(), level: z.string() }),
      trail: z.array(z.object({ id: Id, name: z.string() })),
      total: CoverageCounts,
      rows: z.array(
        z.object({
          type: z.enum(['area', 'organisation', 'roster']),
          id: Id,
          name: z.string(),
          detail: z.string(),
          counts: CoverageCounts,
          unsigned: z.int(),
        }),
      ),
      silentPhones: z.array(SilentPhone),
    }),
  ),
  previewClose: query(
    'rosters/close-preview',
    'What stands between a roster and its signature for a day',
    z.strictObject({ rosterId: Id, day: Day }),
    z.object({
      roster: RosterSummary,
      day: Day,
      counts: CoverageCounts,
      open: z.array(DueRow.extend({ suggestedReason: OpenReason, suggestedNextStep: NextStep })),
      owners: z.array(z.object({ accountId: Id, name: z.string() })),
      silentPhones: z.array(SilentPhone),
      closes: z.array(CloseState),
      mayClose: z.boolean(),
    }),
  ),
  listWorkers: privateQuery(
    'rosters/workers',
    'Who can be made responsible: workers of the organisation that keeps a roster, and of those that serve its area. Staff first, then volunteers; found by name',
    z.strictObject({
      /** One of the two: for a roster, or for whatever an organisation keeps. */
      rosterId: Id.optional(),
      organisationId: Id.optional(),
      find: Line(40).optional(),
      ...PageRequest,
    }),
    pageOf(Worker),
  ),
  getTemplate: query(
    'rosters/template',
    'The plain template for a list, as a spreadsheet',
    z.strictObject({ locale: Locale.default('zh-CN') }),
    z.file(),
  ),
  previewListings: privateQuery(
    'rosters/preview-listings',
    'Read a spreadsheet or pasted rows and say of every row whether it can go in, and why not',
    z.strictObject({
      rosterId: Id,
      file: z.file().optional(),
      pasted: z.string().max(5_000_000).optional(),
      locale: Locale.default('zh-CN'),
    }),
    z.object({
      rows: z.array(PreviewRow),
      good: z.int(),
      bad: z.int(),
      missingColumns: z.array(z.string()),
      ignoredColumns: z.array(z.string()),
    }),
  ),
  exportListings: privateQuery(
    'rosters/export-listings',
    "A roster's whole list with today's state, as a file; the reason is journalled",
    z.strictObject({ rosterId: Id, ...ExportAsk }),
    z.file(),
  ),
  exportDue: privateQuery(
    'rosters/export-due',
    'The due contacts of a day behind any count, whole, as a file; the reason is journalled',
    z.strictObject({ ...WhichDue, ...ExportAsk }),
    z.file(),
  ),
  badRowsFile: privateQuery(
    'rosters/bad-rows-file',
    'The rows that cannot go in, as a spreadsheet with the reason beside each',
    z.strictObject({
      rows: z.array(z.strictObject({ line: z.int(), row: ListingRow, reason: z.string().max(600) })).max(20_000),
      locale: Locale.default('zh-CN'),
    }),
    z.file(),
  ),

  createRoster: command(
    'rosters/create-roster',
    'Make a roster: who is reached, for what, how often, with which questions, and what happens when somebody cannot be reached',
    z.strictObject({
      rosterId: Id,
      responseId: Id,
      organisationId: Id,
      areaId: Id,
      name: Line(60),
      /** A roster template of the playbook; the fields below take its place where given. */
      template: Code,
      service: Code.optional(),
      subject: z.enum(['person', 'household']).optional(),
      rhythm: Rhythm.optional(),
      questionSet: Code.optional(),
      ladder: Code.optional(),
      startsOn: Day,
      endsOn: Day.optional(),
    }),
    z.object({ rosterId: Id }),
  ),
  changeRoster: command(
    'rosters/change-roster',
    'Rename a roster, change its rhythm from tomorrow, or end it',
    z.strictObject({
      rosterId: Id,
      name: Line(60).optional(),
      rhythm: Rhythm.optional(),
      endsOn: Day.nullable().optional(),
    }),
    Done,
  ),
  importListings: command(
    'rosters/import-listings',
    'Put the good rows of a list on a roster; people not yet known are added. All or nothing',
    z.strictObject({
      rosterId: Id,
      rows: z
        .array(z.strictObject({ line: z.int(), row: ListingRow, personId: Id.nullable(), dwellingId: Id.nullable() }))
        .min(1)
        .max(5000),
    }),
    z.object({
      added: z.int(),
      newPeople: z.int(),
      dueToday: z.int(),
      /** People added without their document number, because somebody else is known by it. */
      documentsLeftOut: z.int(),
    }),
  ),
  addListing: command(
    'rosters/add-listing',
    'Put one known person or household on a roster',
    z.strictObject({
      listingId: Id,
      rosterId: Id,
      personId: Id.optional(),
      householdId: Id.optional(),
      responsibleId: Id.optional(),
      note: Note.optional(),
    }),
    Done,
  ),
  removeListing: command(
    'rosters/remove-listing',
    'Take somebody off a roster from today, with the reason',
    z.strictObject({ listingId: Id, reason: Line(200) }),
    Done,
  ),
  assignListings: command(
    'rosters/assign-listings',
    'Say who is responsible for people on a roster, and who else keeps them',
    z.strictObject({
      rosterId: Id,
      listingIds: z.array(Id).min(1).max(2000),
      responsibleId: Id.nullable(),
      team: z.array(TeamMember).max(12).optional(),
    }),
    Done,
  ),
  changeListingNote: command(
    'rosters/change-listing-note',
    'What matters at that door',
    z.strictObject({ listingId: Id, note: Note.nullable() }),
    Done,
  ),
  recordContact: command(
    'rosters/record-contact',
    'Record what came of one contact; works queued from a phone',
    RecordContact,
    ContactRecorded,
  ),
  reverseContact: command(
    'rosters/reverse-contact',
    'Take a wrongly recorded contact back, with a reason; its entries are reversed and the name is open again if nothing else settled it',
    z.strictObject({ contactId: Id, reason: Line(200) }),
    z.object({ status: ContactRecorded.shape.status }),
  ),
  settleFollowUp: command(
    'rosters/settle-follow-up',
    'Say that a follow-up is done, or dropped and why',
    z.strictObject({ followUpId: Id, state: z.enum(['done', 'dropped']), note: Line(200) }),
    Done,
  ),
  handOn: command(
    'rosters/hand-on',
    'Hand somebody who cannot be reached to the community or a named department, with the whole log of attempts',
    z.strictObject({
      handOnId: Id,
      listingId: Id,
      day: Day,
      slot: z.int().min(0).max(9),
      to: Line(60),
      note: Note.optional(),
      dueAt: Instant,
    }),
    z.object({ attempts: z.int() }),
  ),
  answerHandOn: command(
    'rosters/answer-hand-on',
    'Enter what the department answered',
    z.strictObject({ handOnId: Id, outcome: Outcome, note: Note.optional() }),
    Done,
  ),
  closeDay: command(
    'rosters/close-day',
    'Sign a day of a roster. Every name still open needs a reason, a next step and an owner; those are owed tomorrow',
    z.strictObject({
      closeId: Id,
      rosterId: Id,
      day: Day,
      open: z
        .array(
          z.strictObject({
            listingId: Id,
            slot: z.int(),
            reason: OpenReason,
            nextStep: NextStep,
            ownerId: Id,
            note: Line(200).optional(),
          }),
        )
        .max(5000),
      /** The signer has seen that these phones have not reported. */
      silentPhonesSeen: z.array(Id).max(500).default([]),
    }),
    CloseState,
  ),
  reopenDay: command(
    'rosters/reopen-day',
    'Open a signed day again, with a reason that stays visible',
    z.strictObject({ closeId: Id, reason: Line(200) }),
    Done,
  ),
}
