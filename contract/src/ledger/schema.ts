import { z } from 'zod'
import { Day, Id, Instant } from '../common/schema.ts'

/** How an entry was counted: one record per person, by a scanned code, or by a counter with its evidence. */
export const HowCounted = z.enum(['named', 'scanned', 'tallied'])
export type HowCounted = z.infer<typeof HowCounted>

/**
 * One service entry as it is shown: what was done, for whom, by whom, when, how counted, where it came from. It holds all that
 * counting looks at, so that a figure can be counted again from the entries it opens.
 */
export const ServiceEntry = z.object({
  id: Id,
  kind: z.string(),
  day: Day,
  occurredAt: Instant,
  recordedAt: Instant,
  areaName: z.string(),
  organisationName: z.string(),
  /** Masked unless the reader may see names. */
  person: z.string().nullable(),
  personId: Id.nullable(),
  household: z.string().nullable(),
  householdId: Id.nullable(),
  worker: z.string().nullable(),
  workerId: Id.nullable(),
  /** People of a crowd without names; 1 for a person. */
  people: z.int(),
  minutes: z.int(),
  reached: z.boolean(),
  /** Counts by itself beside another of the same person, service, worker and day. */
  separate: z.boolean(),
  how: HowCounted,
  source: z.object({ type: z.string(), id: Id }).nullable(),
  /** The entry this one takes back. */
  reverses: Id.nullable(),
  /** The entry that took this one back. */
  reversedBy: Id.nullable(),
  reason: z.string().nullable(),
  may: z.object({ reverse: z.boolean() }),
})
export type ServiceEntry = z.infer<typeof ServiceEntry>
