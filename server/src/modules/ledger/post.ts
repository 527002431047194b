import { dayOf } from '@kapok/contract/common/time'
import type { HowCounted } from '@kapok/contract/ledger/schema'
import type { SharedContext } from '#platform/commands/context.ts'
import { insertRows } from '#platform/db/sets.ts'

/** One line of the ledger before it is posted: what was done, for whom, by whom, where, when, how counted. */
export type NewEntry = {
  id: string
  /** Code of the service catalogue. */
  kind: string
  field: string
  responseId: string
  organisationId: string
  areaPath: string
  /** On the device. */
  occurredAt: Date
  personId?: string | null
  householdId?: string | null
  /** People of a crowd without names; 0 where `personId` is given. */
  headCount?: number
  workerId?: string | null
  /** Time given, travel excluded; once per encounter, whatever the number of people. */
  minutes?: number
  /** False for an attempt nobody answered: counted as an attempt, never as a person-time. */
  reached: boolean
  /** Counts by itself beside another of the same person, kind, worker and day. */
  separate?: boolean
  how: HowCounted
  source: { type: string; id: string }
  /** The roster it came from, so that those who carry the roster may see it. */
  rosterId?: string | null
  /** The entry it takes back, and why. */
  reverses?: { id: string; reason: string }
}

export type EntryRow = {
  id: string
  kind: string
  field: string
  response_id: string
  organisation_id: string
  area_path: string
  day: string
  occurred_at: string
  recorded_at: string
  person_id: string | null
  household_id: string | null
  head_count: number
  worker_id: string | null
  minutes: number
  reached: boolean
  separate: boolean
  how: string
  source_type: string
  source_id: string
  reverses: string | null
  reason: string | null
  roster_id: string | null
}

const insert = insertRows<EntryRow>('entry', {
  id: 'uuid',
  kind: 'text',
  field: 'text',
  response_id: 'uuid',
  organisation_id: 'uuid',
  area_path: 'text',
  day: 'date',
  occurred_at: 'timestamptz',
  recorded_at: 'timestamptz',
  person_id: 'uuid',
  household_id: 'uuid',
  head_count: 'int',
  worker_id: 'uuid',
  minutes: 'int',
  reached: 'boolean',
  separate: 'boolean',
  how: 'text',
  source_type: 'text',
  source_id: 'uuid',
  reverses: 'uuid',
  reason: 'text',
  roster_id: 'uuid',
})

/**
 * Posts an entry in the command's transaction. The only way into the ledger: no other code writes its table, and no
 * figure is computed from anything else.
 */
export const post = (ctx: SharedContext, entry: NewEntry): void => {
  ctx.write(insert, {
    id: entry.id,
    kind: entry.kind,
    field: entry.field,
    response_id: entry.responseId,
    organisation_id: entry.organisationId,
    area_path: entry.areaPath,
    day: dayOf(entry.occurredAt.toISOString()),
    occurred_at: entry.occurredAt.toISOString(),
    recorded_at: ctx.now.toISOString(),
    person_id: entry.personId ?? null,
    household_id: entry.householdId ?? null,
    head_count: entry.headCount ?? 0,
    worker_id: entry.workerId ?? null,
    minutes: entry.minutes ?? 0,
    reached: entry.reached,
    separate: entry.separate ?? false,
    how: entry.how,
    source_type: entry.source.type,
    source_id: entry.source.id,
    reverses: entry.reverses?.id ?? null,
    reason: entry.reverses?.reason ?? null,
    roster_id: entry.rosterId ?? null,
  })
}
