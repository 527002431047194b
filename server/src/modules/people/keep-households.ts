import { sql } from 'kysely'
import type { Transaction } from '#platform/db/pool.ts'
import { newId } from '#platform/ids.ts'
import { spreadRosters } from './moves.ts'

type Joining = { personId: string; householdId: string; head: boolean }

/**
 * The household of each of these people. Whoever has none joins the one behind their door, or a new one: people behind one
 * door are one household, the first named its head. Five statements whatever the number.
 */
export const householdsOf = async (tx: Transaction, personIds: readonly string[]): Promise<Map<string, string>> => {
  const people = await sql<{ id: string; household_id: string | null; dwelling_id: string | null }>`
    select p.id, p.household_id, p.dwelling_id from unnest(${personIds}::uuid[]) with ordinality as k (id, n)
    join person p on p.id = k.id order by k.n`.execute(tx)
  const found = new Map(people.rows.flatMap((one) => (one.household_id === null ? [] : [[one.id, one.household_id]])))
  const without = people.rows.filter((one) => one.household_id === null)
  if (without.length === 0) return found

  const doors = [...new Set(without.flatMap((one) => one.dwelling_id ?? []))]
  const there = await sql<{ id: string; dwelling_id: string }>`
    select distinct on (dwelling_id) id, dwelling_id from household where dwelling_id = any(${doors}::uuid[])
    order by dwelling_id, id`.execute(tx)
  const behind = new Map(there.rows.map((row) => [row.dwelling_id, row.id]))
  const joining: Joining[] = []
  const fresh: Joining[] = []
  for (const { id, dwelling_id: door } of without) {
    const known = door === null ? undefined : behind.get(door)
    const one = { personId: id, householdId: known ?? newId(), head: known === undefined }
    if (door !== null) behind.set(door, one.householdId)
    joining.push(one)
    if (one.head) fresh.push(one)
  }
  await sql`insert into household (id, area_id, area_path, dwelling_id)
    select k.id, p.area_id, p.area_path, p.dwelling_id
    from unnest(${fresh.map((one) => one.householdId)}::uuid[], ${fresh.map((one) => one.personId)}::uuid[]) as k (id, person_id)
    join person p on p.id = k.person_id`.execute(tx)
  await sql`update person p set household_id = k.household_id, household_head = k.head, roster_ids = array(
      select unnest(p.roster_ids) union select unnest(h.roster_ids) from household h where h.id = k.household_id)
    from unnest(${joining.map((one) => one.personId)}::uuid[], ${joining.map((one) => one.householdId)}::uuid[],
      ${joining.map((one) => one.head)}::boolean[]) as k (person_id, household_id, head)
    where p.id = k.person_id`.execute(tx)
  await spreadRosters(
    tx,
    joining.map((one) => one.personId),
  )
  for (const one of joining) found.set(one.personId, one.householdId)
  return found
}
