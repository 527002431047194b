import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import { type ByGroup, type Filter, type Grouping, groupsOf, matches } from './filter.ts'
import { isLive, isLiveOfFew, type Moment } from './moment.ts'

/** Different people and households served. They never add up, so they are counted for the total and for every group. */
export type People = { people: number; households: number }
export const nobody: People = { people: 0, households: 0 }
export type PeopleRow = People & { g: string | null }

/** Adds up rows of the same group. */
export const collectPeople = (rows: readonly PeopleRow[]): ByGroup<People> => {
  const found: ByGroup<People> = { total: nobody, groups: new Map() }
  for (const { g, people, households } of rows) {
    const sum = (one: People) => ({ people: one.people + people, households: one.households + households })
    if (g === null) found.total = sum(found.total)
    else found.groups.set(g, sum(found.groups.get(g) ?? nobody))
  }
  return found
}

/** Counted from the entries themselves, as the ledger knew them at a moment; `few` where the fold says that they are not many. */
export const countPeople = async (
  db: Reader,
  filter: Filter,
  grouping: Grouping,
  moment: Moment,
  amount: 'few' | 'many' = 'many',
): Promise<ByGroup<People>> => {
  const live = amount === 'few' ? isLiveOfFew : isLive
  const { rows } = await sql<PeopleRow>`
    select grouped.g, count(distinct e.person_id) as people, count(distinct e.household_id) as households
    from entry as e, ${groupsOf(grouping, 'e')}
    where ${matches(filter, 'e')} and e.reached and ${live('e', moment)} group by grouped.g`.execute(db)
  return collectPeople(rows)
}
