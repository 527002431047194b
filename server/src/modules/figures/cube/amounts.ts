import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import { type Amounts, amounts, columns, dimensions, equal, nothing, sums, totals } from './cells.ts'
import { counted, countedColumns } from './counted.ts'
import { type Filter, type Grouping, groupsOf, matches } from './filter.ts'
import { isLive, type Moment, now } from './moment.ts'
import { corrections, keysOf, overlapsOf } from './overlap.ts'

/** By group; the total is under the empty key. */
export type ByGroup<T> = { total: T; groups: Map<string, T> }

type Row = Amounts & { g: string | null }
const collect = (rows: readonly Row[]): ByGroup<Amounts> => {
  const byKey = new Map(rows.map(({ g, ...values }) => [g, values]))
  return { total: byKey.get(null) ?? nothing, groups: new Map([...byKey].filter((one): one is [string, Amounts] => one[0] !== null)) }
}

/** The amounts as the ledger knew them at a moment: read from the entries themselves, whatever has been folded. */
export const countEntriesOf = async (db: Reader, filter: Filter, grouping: Grouping, moment: Moment): Promise<ByGroup<Amounts>> => {
  const { rows } = await sql<Row>`
    with live as materialized (
      select grouped.g, e.day, e.kind, ${columns(countedColumns, 'e')} from entry as e, ${groupsOf(grouping, 'e')}
      where ${matches(filter, 'e')} and ${isLive('e', moment)})
    ${counted('live', ['g'])}`.execute(db)
  return collect(rows)
}

/** Sums of what is folded. Above a station they are kept for every area, so the cost is that of the rows shown. */
const stored = (filter: Filter, grouping: Grouping) => {
  const { paths, responseId, organisationId, kinds, from, to } = filter
  if (organisationId !== undefined || grouping.by === 'organisation' || paths.includes('/'))
    return sql`select grouped.g, ${columns(amounts, 'c')} from cube as c, ${groupsOf(grouping, 'c')} where ${matches(filter, 'c')}`
  const rest = sql`day between ${from}::date and ${to}::date
    ${responseId === undefined ? sql`` : sql`and response_id = ${responseId}::uuid`} ${kinds.length === 0 ? sql`` : sql`and kind = any(${[...kinds]}::text[])`}`
  const sum = (g: ReturnType<typeof sql>, branches: readonly string[]) => sql`
    select ${g} as g, ${totals} from cube_branch where branch_path = any(${[...branches]}::text[]) and ${rest} group by 1`
  if (grouping.by === 'area') return sql`${sum(sql`null::text`, paths)} union all ${sum(sql`branch_path`, grouping.children)}`
  return sql`select ${grouping.by === 'kind' ? sql`kind` : sql`day::text`} as g, ${totals} from cube_branch
    where branch_path = any(${[...paths]}::text[]) and ${rest} group by grouping sets ((), (1))`
}

/**
 * The amounts as of now: what is folded, with the cells touched since counted afresh. `mark` is how far was folded at
 * least; the difference of a touched cell is taken from what is stored, so it does not matter if a fold ends meanwhile.
 */
export const readAmounts = async (db: Reader, filter: Filter, grouping: Grouping, mark: string): Promise<ByGroup<Amounts>> => {
  const inGroups = (row: string) => groupsOf(grouping, row)
  const { rows } = await sql<Row>`
    with touched as materialized (select * from entry as e where e.txid >= ${mark}::xid8 and ${matches(filter, 'e')}),
    cells as materialized (select distinct ${columns(dimensions)} from touched),
    live as materialized (
      select ${columns(dimensions, 'e')}, ${columns(countedColumns, 'e')}
      from cells join entry as e on ${equal(dimensions, 'e', 'cells')} where ${isLive('e', now)}),
    fresh as (${counted('live', dimensions)}),
    change as (
      select ${columns(dimensions)}, ${sums('fresh')} from fresh
      union all select ${columns(dimensions, 'cube')}, ${sums('cube', -1)} from cells join cube on ${equal(dimensions, 'cube', 'cells')}),
    keys as materialized (${keysOf('touched')}),
    relatives as materialized (
      select ${columns(dimensions, 'e')}, ${columns(countedColumns, 'e')} from touched as t
      join entry as e on e.source_id = t.source_id where ${matches(filter, 'e')} and ${isLive('e', now)}
      union select ${columns(dimensions, 'e')}, ${columns(countedColumns, 'e')} from touched as t
      join entry as e on e.person_id = t.person_id and e.day = t.day and e.kind = t.kind where ${matches(filter, 'e')} and ${isLive('e', now)}),
    shared as (
      select grouped.g, o.* from (
        select * from (${overlapsOf('relatives')}) as found where key in (select key from keys)
        union all select * from (
          select key, ${columns(dimensions, 'c')}, how, reached, minutes from cube_overlap as c where ${matches(filter, 'c')}) as kept
        where key not in (select key from keys)) as o, ${inGroups('o')})
    select g, ${totals} from (
      ${stored(filter, grouping)}
      union all select grouped.g, ${columns(amounts, 'change')} from change, ${inGroups('change')}
      union all ${corrections('shared')}) as part
    group by g`.execute(db)
  return collect(rows)
}
