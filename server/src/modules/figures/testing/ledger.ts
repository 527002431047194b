import type { EntryRow } from '#modules/ledger/index.ts'
import { openPool, type Pool } from '#platform/db/pool.ts'
import { everything } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import { newId } from '#platform/ids.ts'

const defaults = (): EntryRow => ({
  id: newId(),
  kind: 'visit.phone',
  field: 'elder',
  response_id: '00000000-0000-7000-8000-000000000001',
  organisation_id: '00000000-0000-7000-8000-00000000000a',
  area_path: '/99/9901/990101/',
  day: '2026-08-17',
  occurred_at: '2026-08-17T02:00:00Z',
  recorded_at: '2026-08-17T02:00:00Z',
  person_id: null,
  household_id: null,
  head_count: 0,
  worker_id: null,
  minutes: 0,
  reached: true,
  separate: false,
  how: 'named',
  source_type: 'contact',
  source_id: newId(),
  reverses: null,
  reason: null,
  roster_id: null,
})
const names = Object.keys(defaults())
  .map((name) => `"${name}"`)
  .join(', ')

/** A statement that puts entries into the ledger, and its values. */
export const entriesText = (entries: readonly Partial<EntryRow>[]): [string, [string]] => [
  `insert into entry (${names}) select ${names} from jsonb_populate_recordset(null::entry, $1::jsonb)`,
  [JSON.stringify(entries.map((entry) => ({ ...defaults(), ...entry })))],
]

/** Puts entries into the ledger in one transaction, as `post` would; returns them. */
export const putEntries = async (pool: Pool, entries: readonly Partial<EntryRow>[]): Promise<EntryRow[]> => {
  const rows = entries.map((entry) => ({ ...defaults(), ...entry }))
  await writingTo(pool)(everything, (_tx, client) => client.query(...entriesText(rows)))
  return rows
}

export const reversalOf = (entry: EntryRow, recordedAt: string): EntryRow => ({
  ...entry,
  id: newId(),
  recorded_at: recordedAt,
  reverses: entry.id,
  reason: 'wrong',
})
export { openPool, type Pool }
