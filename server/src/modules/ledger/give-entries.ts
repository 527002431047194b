import { sql } from 'kysely'
import type { Transaction } from '#platform/db/pool.ts'
import { newId } from '#platform/ids.ts'

/**
 * Says of what was done that it was done for somebody else: each entry is taken back and posted anew under that person, in
 * the same figures on the same day. So the ledger is never edited, and any figure of an earlier moment stays what it was.
 * Entries that do not stand are left alone. Needs sight of all of them.
 * @returns the ids of the entries posted.
 */
export const giveEntries = async (
  tx: Transaction,
  entryIds: readonly string[],
  toPersonId: string,
  { at, reason }: { at: Date; reason: string },
): Promise<string[]> => {
  if (entryIds.length === 0) return []
  const rows = entryIds.map((id) => ({ id, back: newId(at.getTime()), anew: newId(at.getTime()) }))
  const same = sql`kind, field, response_id, organisation_id, area_path, day, occurred_at, ${at}::timestamptz, household_id, head_count, worker_id,
    minutes, reached, separate, quantity, unit, value_fen, how, source_type, source_id, roster_id`
  const { rows: posted } = await sql<{ id: string }>`
    with given as (
      select e.*, r.back, r.anew from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, back uuid, anew uuid)
      join entry e on e.id = r.id
      where e.reverses is null and not exists (select from entry taken where taken.reverses = e.id)
    )
    insert into entry (id, person_id, reverses, reason, kind, field, response_id, organisation_id, area_path, day, occurred_at, recorded_at,
      household_id, head_count, worker_id, minutes, reached, separate, quantity, unit, value_fen, how, source_type, source_id, roster_id)
    select back, person_id, id, ${reason}, ${same} from given
    union all select anew, ${toPersonId}::uuid, null, null, ${same} from given
    returning id`.execute(tx)
  const stored = new Set(posted.map((row) => row.id))
  return rows.flatMap((row) => (stored.has(row.anew) ? [row.anew] : []))
}

/** What stands in the ledger as done for somebody, wherever. */
export const entriesOfPerson = async (tx: Transaction, personId: string): Promise<string[]> => {
  const { rows } = await sql<{
    id: string
  }>`select e.id from entry e where e.person_id = ${personId}::uuid and e.reverses is null
    and not exists (select from entry taken where taken.reverses = e.id) order by e.recorded_at, e.id`.execute(tx)
  return rows.map((row) => row.id)
}

/** Of these entries, and of what these sources have posted, what stands as done for this person. */
export const entriesGiven = async (
  tx: Transaction,
  personId: string,
  { entryIds, sourceIds }: { entryIds: readonly string[]; sourceIds: readonly string[] },
): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`select e.id from entry e
    where (e.id = any(${[...entryIds]}::uuid[]) or e.source_id = any(${[...sourceIds]}::uuid[]))
      and e.person_id = ${personId}::uuid and e.reverses is null
      and not exists (select from entry taken where taken.reverses = e.id) order by e.recorded_at, e.id`.execute(tx)
  return rows.map((row) => row.id)
}
