import { isUnder } from '@kapok/contract/places/rules'
import { sql } from 'kysely'
import type { Transaction } from '#platform/db/pool.ts'
import { Problem } from '#platform/problems.ts'
import { lastOnRoster } from './problems.ts'

const hanging = ['phone', 'person_tag', 'relation'] as const

/** What hangs on these people carries the same rosters as they do; row-level security reads a row's own columns only. */
export const spreadRosters = async (tx: Transaction, personIds: readonly string[]): Promise<void> => {
  for (const table of hanging) {
    await sql`update ${sql.table(table)} as t set roster_ids = p.roster_ids from person p
      where p.id = t.person_id and p.id = any(${personIds}::uuid[]) and t.roster_ids <> p.roster_ids`.execute(tx)
  }
}

/** Whether two areas are one, or one lies under the other: a door of the village fits somebody of its second grid. */
export const onOneBranch = (path: string, other: string): boolean => isUnder(path, other) || isUnder(other, path)

/** Moves a person, and all that hangs on it, to another area. */
export const moveToArea = async (
  tx: Transaction,
  personId: string,
  area: { area_id: string; area_path: string },
): Promise<void> => {
  await tx.updateTable('person').set(area).where('id', '=', personId).execute()
  for (const table of [...hanging, 'document', 'person_change'] as const) {
    await sql`update ${sql.table(table)} set area_path = ${area.area_path} where person_id = ${personId}`.execute(tx)
  }
  await tx.updateTable('person_merge').set({ area_path: area.area_path }).where('kept_id', '=', personId).execute()
}

/** Written anew, a person says that something of theirs has gone: what is deleted leaves no row that could say so. */
export const touchPerson = (tx: Transaction, personId: string) =>
  sql`update person set roster_ids = roster_ids where id = ${personId}::uuid`.execute(tx)

export type NewMember = { personId: string; role: string | null; head: boolean }

/**
 * Puts people into one household, out of whichever they were in: somebody has one household. They leave the rosters of the
 * old one and come onto those of the new one. Nobody is the last to leave a household that a roster keeps.
 * @throws last-on-roster
 */
export const joinHousehold = async (
  tx: Transaction,
  householdId: string | null,
  members: readonly NewMember[],
): Promise<void> => {
  const ids = members.map((member) => member.personId)
  const before = await tx
    .selectFrom('person')
    .select('household_id')
    .distinct()
    .where('id', 'in', ids)
    .where('household_id', 'is not', null)
    .execute()
  const left = before.flatMap((row) => row.household_id ?? []).filter((id) => id !== householdId)
  // Whoever leaves a household leaves no row behind in it. Written anew, the household itself says that it has changed.
  if (left.length > 0)
    await sql`update household set roster_ids = roster_ids where id = any(${left}::uuid[])`.execute(tx)
  await sql`update person p set household_id = ${householdId}::uuid, household_role = m.role, household_head = m.head,
      roster_ids = array(
        select unnest(p.roster_ids)
        except select unnest(h.roster_ids) from household h where h.id = p.household_id
        union select unnest(h.roster_ids) from household h where h.id = ${householdId}::uuid)
    from jsonb_to_recordset(${JSON.stringify(members.map((m) => ({ id: m.personId, role: m.role, head: m.head })))}::jsonb) as m (id uuid, role text, head boolean)
    where p.id = m.id`.execute(tx)
  await spreadRosters(tx, ids)
  if (left.length === 0) return
  const { rows } = await sql`select 1 from household h where h.id = any(${left}::uuid[]) and h.roster_ids <> '{}'
    and not exists (select 1 from person p where p.household_id = h.id)`.execute(tx)
  if (rows.length > 0) throw new Problem(lastOnRoster)
}
