import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import type { AmountRow } from './amounts.ts'
import { amounts, columns, dimensions, equal, sums, totals } from './cells.ts'
import { counted, countedColumns } from './counted.ts'
import { type Filter, type Grouping, groupsOf, matches } from './filter.ts'
import { isLiveOfFew, type Moment } from './moment.ts'
import { corrections, keysOf, overlapsOf } from './overlap.ts'

const entry = sql`${columns(dimensions, 'e')}, ${columns(countedColumns, 'e')}`

/** Whether anything was entered since the fold that this figure is about. */
export const findUnfolded = async (db: Reader, filter: Filter, mark: string): Promise<boolean> => {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from entry as e where e.txid >= ${mark}::xid8 and ${matches(filter, 'e')}) as found`.execute(
    db,
  )
  return rows[0]?.found === true
}

/** Whether anything lies in more than one cell of this figure. */
export const correctionsOf = async (db: Reader, filter: Filter, grouping: Grouping): Promise<AmountRow[]> => {
  const { rows } = await sql<AmountRow>`
    with shared as (select grouped.g, c.* from cube_overlap as c, ${groupsOf(grouping, 'c')} where ${matches(filter, 'c')})
    select g, ${totals} from (${corrections('shared')}) as part group by g`.execute(db)
  return rows
}

/**
 * What the entries not folded yet change: the cells they touch counted afresh less what is stored of them, and what lies
 * in more than one cell, looked for again among their persons and sources.
 */
export const changedAmounts = async (
  db: Reader,
  filter: Filter,
  grouping: Grouping,
  mark: string,
  moment: Moment,
): Promise<AmountRow[]> => {
  const inGroups = (row: string) => groupsOf(grouping, row)
  const { rows } = await sql<AmountRow>`
    with touched as materialized (select * from entry as e where e.txid >= ${mark}::xid8 and ${moment('e')} and ${matches(filter, 'e')}),
    cells as materialized (select distinct ${columns(dimensions)} from touched),
    live as materialized (
      select ${entry} from cells join entry as e on ${equal(dimensions, 'e', 'cells')} where ${isLiveOfFew('e', moment)}),
    fresh as (${counted('live', dimensions)}),
    change as (
      select ${columns(dimensions)}, ${sums('fresh')} from fresh
      union all select ${columns(dimensions, 'cube')}, ${sums('cube', -1)} from cells join cube on ${equal(dimensions, 'cube', 'cells')}),
    keys as materialized (${keysOf('touched')}),
    relatives as materialized (
      select ${entry} from touched as t join entry as e on e.source_id = t.source_id where ${matches(filter, 'e')} and ${isLiveOfFew('e', moment)}
      union select ${entry} from touched as t join entry as e on e.person_id = t.person_id and e.day = t.day and e.kind = t.kind
      where ${matches(filter, 'e')} and ${isLiveOfFew('e', moment)}),
    shared as (
      select grouped.g, o.* from (
        select * from (${overlapsOf('relatives')}) as found where key in (select key from keys)
        union all
        select key, ${columns(dimensions, 'c')}, how, reached, minutes from cube_overlap as c
        where ${matches(filter, 'c')} and key not in (select key from keys)) as o, ${inGroups('o')})
    select g, ${totals} from (
      select grouped.g, ${columns(amounts, 'change')} from change, ${inGroups('change')}
      union all ${corrections('shared')}) as part
    group by g`.execute(db)
  return rows
}
