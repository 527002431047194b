import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import { type ByGroup, type Filter, type Grouping, groupsOf, matches } from './filter.ts'
import { before, isLive, type Moment } from './moment.ts'

/** Different people and households served. They never add up, so they are counted for the total and for every group. */
export type People = { people: number; households: number }
export const nobody: People = { people: 0, households: 0 }

type Row = People & { g: string | null }
const collect = (rows: readonly Row[]): ByGroup<People> => {
  const found: ByGroup<People> = { total: nobody, groups: new Map() }
  for (const { g, people, households } of rows) {
    const sum = (one: People) => ({ people: one.people + people, households: one.households + households })
    if (g === null) found.total = sum(found.total)
    else found.groups.set(g, sum(found.groups.get(g) ?? nobody))
  }
  return found
}

/** Counted from the entries themselves, as the ledger knew them at a moment. */
export const countPeople = async (
  db: Reader,
  filter: Filter,
  grouping: Grouping,
  moment: Moment,
): Promise<ByGroup<People>> => {
  const { rows } = await sql<Row>`
    select grouped.g, count(distinct e.person_id) as people, count(distinct e.household_id) as households
    from entry as e, ${groupsOf(grouping, 'e')}
    where ${matches(filter, 'e')} and e.reached and ${isLive('e', moment)} group by grouped.g`.execute(db)
  return collect(rows)
}

/** Which of these areas have their people kept by the fold. */
const findKept = async (db: Reader, paths: readonly string[]): Promise<Set<string>> => {
  const { rows } = await sql<{ branch_path: string }>`
    select branch_path from cube_area where branch_path = any(${[...paths]}::text[]) and keeps_people`.execute(db)
  return new Set(rows.map((row) => row.branch_path))
}

/** What the fold has counted: everybody at the first of his days in the period, the one whose earlier day lies before it. */
const stored = (filter: Filter, grouping: Grouping, path: string, kinds: readonly string[]) => {
  const kind = filter.kinds[0] ?? ''
  const sums = (g: ReturnType<typeof sql>, branches: readonly string[], among: readonly string[], once = true) => sql`
    select ${g} as g, coalesce(sum(number) filter (where who = 'person'), 0)::int as people,
      coalesce(sum(number) filter (where who = 'household'), 0)::int as households
    from cube_seen
    where branch_path = any(${[...branches]}::text[]) and response_id = ${filter.responseId}::uuid and who in ('person', 'household')
      and kind = any(${[...among]}::text[]) and day between ${filter.from}::date and ${filter.to}::date
      ${once ? sql`and earlier_day < ${filter.from}::date` : sql``}
    group by 1`
  const total = sums(sql`null::text`, [path], [kind])
  switch (grouping.by) {
    case 'kind':
      return sql`${total} union all ${sums(sql`kind`, [path], kinds)}`
    case 'day':
      return sql`${total} union all ${sums(sql`day::text`, [path], [kind], false)}`
    case 'area':
      return sql`${total} union all ${sums(sql`branch_path`, grouping.children, [kind])}`
    case 'organisation':
      return total
  }
}

/** People and households with entries not folded yet: one more where there was nothing in the period, one less where nothing is left. */
const changed = (filter: Filter, grouping: Grouping, mark: string, moment: Moment) => {
  const of = (who: 'person' | 'household') => {
    const id = sql.ref(`${who}_id`)
    return sql`
      select grouped.g, ${sql.lit(who)} as who, e.${id} as id, bool_or(${isLive('e', before(mark))}) as was, bool_or(${isLive('e', moment)}) as stands
      from (select distinct t.${id} from entry as t where t.txid >= ${mark}::xid8 and ${moment('t')} and t.reached and t.${id} is not null and ${matches(filter, 't')}) as t
      join entry as e on e.${id} = t.${id}, ${groupsOf(grouping, 'e')}
      where ${matches(filter, 'e')} and e.reached and e.reverses is null group by grouped.g, e.${id}`
  }
  const difference = (who: string) =>
    sql`coalesce(sum(stands::int - was::int) filter (where who = ${sql.lit(who)}), 0)::int`
  return sql`select g, ${difference('person')} as people, ${difference('household')} as households
    from (${of('person')} union all ${of('household')}) as touched group by g`
}

/** What the kept numbers can answer: one response, any or one kind, and no organisation. */
const isKept = ({ responseId, organisationId, kinds }: Filter, { by }: Grouping) =>
  responseId !== undefined && organisationId === undefined && kinds.length <= 1 && by !== 'organisation'

/** How far is folded, whether there is anything since, up to when it is known, and which kinds occur. */
type Folded = { mark: string; unfolded: boolean; moment: Moment; kinds: readonly string[] }

/**
 * People and households at a cost that does not grow with the ledger: of busy areas from what the fold keeps, of the
 * others, and for questions it does not keep, from their entries.
 */
export const readPeople = async (
  db: Reader,
  filter: Filter,
  grouping: Grouping,
  folded: Folded,
): Promise<ByGroup<People>> => {
  const { mark, unfolded, moment, kinds } = folded
  const [path = '', ...more] = filter.paths
  const children = grouping.by === 'area' ? grouping.children : []
  const kept =
    more.length === 0 && isKept(filter, grouping) ? await findKept(db, [path, ...children]) : new Set<string>()
  if (!kept.has(path)) return countPeople(db, filter, grouping, moment)
  const busy: Grouping =
    grouping.by === 'area' ? { by: 'area', children: children.filter((child) => kept.has(child)) } : grouping
  const sums = stored(filter, busy, path, kinds)
  const { rows } = await (unfolded
    ? sql<Row>`${sums} union all ${changed(filter, busy, mark, moment)}`
    : sql<Row>`${sums}`
  ).execute(db)
  const found = collect(rows)
  const quiet = children.filter((child) => !kept.has(child))
  if (quiet.length === 0) return found
  const counted = await countPeople(db, { ...filter, paths: quiet }, { by: 'area', children: quiet }, moment)
  return { total: found.total, groups: new Map([...found.groups, ...counted.groups]) }
}
