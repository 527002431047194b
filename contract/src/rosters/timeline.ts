import { z } from 'zod'
import { Day, Id, Instant } from '../common/schema.ts'
import { PersonChange, PersonChangeAbout } from '../people/schema.ts'
import { Flag, Method, Outcome } from './schema.ts'

/** What every line of a timeline has. */
const happened = { id: Id, at: Instant, by: z.string().nullable() }
/** What happened on a roster. `rosterName` is null where the roster lies outside what the reader sees. */
const onRoster = { ...happened, rosterId: Id, rosterName: z.string().nullable(), listingId: Id }

/** One thing that was done for somebody, or with their record. Words are put to it where it is read. */
export const PersonEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('contact'),
    ...onRoster,
    subject: z.enum(['person', 'household']),
    method: Method,
    outcome: Outcome,
    flags: z.array(Flag),
    note: z.string().nullable(),
    minutes: z.int(),
    paper: z.boolean(),
    /** Taken back: when and why. The reason, the note and the words of a flag raised by hand: for those who see the record. */
    reversed: z.object({ at: Instant, reason: z.string().nullable() }).nullable(),
  }),
  z.object({
    type: z.enum(['listed', 'unlisted']),
    ...onRoster,
    /** When it was written; of old lines, which kept only the day: its beginning, or its end for `unlisted`. */
    at: Instant,
    subject: z.enum(['person', 'household']),
    reason: z.string().nullable(),
  }),
  z.object({
    type: z.literal('handed_on'),
    ...onRoster,
    to: z.string(),
    note: z.string().nullable(),
    answeredAt: Instant.nullable(),
  }),
  z.object({
    type: z.literal('change'),
    ...happened,
    change: PersonChange,
    /** The journal's row that proves it. */
    commandId: Id,
    about: PersonChangeAbout,
    reason: z.string().nullable(),
  }),
])
export type PersonEvent = z.infer<typeof PersonEvent>

/** A roster somebody is on, or was; by themselves or with their household. */
export const PersonListing = z.object({
  listingId: Id,
  rosterId: Id,
  rosterName: z.string(),
  subject: z.enum(['person', 'household']),
  responsibleName: z.string().nullable(),
  addedOn: Day,
  /** The first day on which they are on it no more. */
  removedOn: Day.nullable(),
  lastAt: Instant.nullable(),
})
export type PersonListing = z.infer<typeof PersonListing>
