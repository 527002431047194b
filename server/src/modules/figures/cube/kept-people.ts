import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import { type Filter, type Grouping, groupsOf, matches } from './filter.ts'
import { before, isLiveOfFew, type Moment } from './moment.ts'
import type { PeopleRow } from './people.ts'
import { bothOf } from './seen.ts'

/** Which of these areas have their people kept by the fold. */
export const findKept = async (db: Reader, paths: readonly string[]): Promise<Set<string>> => {
  const { rows } = await sql<{ branch_path: string }>`
    select branch_path from cube_area where branch_path = any(${[...paths]}::text[]) and keeps_people`.execute(db)
  return new Set(rows.map((row) => row.branch_path))
}

/** Which numbers are wanted of an area with all below it: its total, and those of the kinds, days or areas in it. */
export type Wanted = { path: string; by: Grouping['by']; kinds: readonly string[]; areas: readonly string[] }

/** What the fold has counted: everybody at the first of his days in the period, the one whose earlier day lies before it. */
export const keptPeople = async (
  db: Reader,
  filter: Filter,
  { path, by, kinds, areas }: Wanted,
): Promise<PeopleRow[]> => {
  const [kind = ''] = filter.kinds
  const sums = (
    g: RawBuilder<unknown>,
    branches: readonly string[],
    among: readonly string[],
    once = true,
  ) => sql<PeopleRow>`
    select ${g} as g, coalesce(sum(people), 0)::int as people, coalesce(sum(households), 0)::int as households from cube_seen
    where branch_path = any(${[...branches]}::text[]) and response_id = ${filter.responseId}::uuid and kind = any(${[...among]}::text[])
      and day between ${filter.from}::date and ${filter.to}::date ${once ? sql`and earlier_day < ${filter.from}::date` : sql``}
    group by 1`
  const total = sums(sql`null::text`, [path], [kind])
  if (by === 'kind')
    return (await sql<PeopleRow>`${total} union all ${sums(sql`kind`, [path], kinds)}`.execute(db)).rows
  if (by === 'day')
    return (await sql<PeopleRow>`${total} union all ${sums(sql`day::text`, [path], [kind], false)}`.execute(db)).rows
  return (await sql<PeopleRow>`${total} union all ${sums(sql`branch_path`, areas, [kind])}`.execute(db)).rows
}

/** What entries not folded yet change: one more where there was nothing in the period, one less where nothing is left. */
export const changedPeople = async (
  db: Reader,
  filter: Filter,
  grouping: Grouping,
  mark: string,
  moment: Moment,
): Promise<PeopleRow[]> => {
  const of = (who: 'person' | 'household') => {
    const id = sql.ref(`${who}_id`)
    return sql`
      select grouped.g, ${sql.lit(who)} as who, e.${id} as id, bool_or(${isLiveOfFew('e', before(mark))}) as was, bool_or(${isLiveOfFew('e', moment)}) as stands
      from (select distinct t.${id} from entry as t where t.txid >= ${mark}::xid8 and ${moment('t')} and t.reached and t.${id} is not null and ${matches(filter, 't')}) as t
      join entry as e on e.${id} = t.${id}, ${groupsOf(grouping, 'e')}
      where ${matches(filter, 'e')} and e.reached and e.reverses is null group by grouped.g, e.${id}`
  }
  const { rows } = await sql<PeopleRow>`
    select g, ${bothOf(sql`stands::int - was::int`)} from (${of('person')} union all ${of('household')}) as touched group by g`.execute(
    db,
  )
  return rows
}
