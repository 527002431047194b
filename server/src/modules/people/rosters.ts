import { sql } from 'kysely'
import type { Transaction } from '#platform/db/pool.ts'
import { spreadRosters } from './moves.ts'

/** Of a list of persons or of households: with a household, its members are on the roster too. */
export type Listed = { personIds?: readonly string[]; householdIds?: readonly string[] }

const change = async (
  tx: Transaction,
  { personIds = [], householdIds = [] }: Listed,
  to: 'append' | 'remove',
  rosterId: string,
): Promise<void> => {
  const there = sql`roster_ids @> array[${rosterId}::uuid]`
  const changed =
    to === 'append'
      ? sql`array_append(roster_ids, ${rosterId}::uuid)`
      : sql`array_remove(roster_ids, ${rosterId}::uuid)`
  const needed = to === 'append' ? sql`not ${there}` : there
  if (householdIds.length > 0) {
    await sql`update household set roster_ids = ${changed} where id = any(${householdIds}::uuid[]) and ${needed}`.execute(
      tx,
    )
  }
  const { rows } = await sql<{ id: string }>`update person set roster_ids = ${changed}
    where (id = any(${personIds}::uuid[]) or household_id = any(${householdIds}::uuid[])) and ${needed} returning id`.execute(
    tx,
  )
  await spreadRosters(
    tx,
    rows.map((row) => row.id),
  )
}

/** From now on those who carry the roster see these people: a person's rosters stand in its rows. Repeating it is harmless. */
export const addToRoster = (tx: Transaction, rosterId: string, listed: Listed): Promise<void> =>
  change(tx, listed, 'append', rosterId)

/** From now on those who carry the roster see them no more, unless their own area does. */
export const takeOffRoster = (tx: Transaction, rosterId: string, listed: Listed): Promise<void> =>
  change(tx, listed, 'remove', rosterId)

/** The rosters somebody is on, said whole, for what hangs on them as well. */
export const setRosters = async (tx: Transaction, personId: string, rosterIds: readonly string[]): Promise<void> => {
  await sql`update person set roster_ids = ${[...rosterIds]}::uuid[] where id = ${personId}::uuid`.execute(tx)
  await spreadRosters(tx, [personId])
}
