import { sql } from 'kysely'
import type { Transaction } from '#platform/db/pool.ts'
import { amounts, branchesOf, columns, dimensions, equal, sums, totals } from './cells.ts'
import { counted, countedColumns } from './counted.ts'
import type { Span } from './fold.ts'
import { before, isLive } from './moment.ts'

const put = sql.join(amounts.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`))
const add = sql.join(
  amounts.map((name) => sql`${sql.ref(name)} = cube_branch.${sql.ref(name)} + excluded.${sql.ref(name)}`),
)
const someIsNot0 = sql.join(
  amounts.map((name) => sql`sum(${sql.ref(name)}) <> 0`),
  sql` or `,
)
const cell = columns(dimensions)

/** Counts every touched cell again from all its live entries, and carries the difference to the areas above it. */
export const foldCells = async (tx: Transaction, { from, to }: Span) => {
  await sql`
    with touched as materialized (
      select distinct ${cell} from entry where txid >= ${from}::xid8 and txid < ${to}::xid8),
    live as materialized (
      select ${columns(dimensions, 'e')}, ${columns(countedColumns, 'e')}
      from touched join entry as e on ${equal(dimensions, 'e', 'touched')} where ${isLive('e', before(to))}),
    fresh as materialized (${counted('live', dimensions)}),
    stored as materialized (select cube.* from touched join cube on ${equal(dimensions, 'cube', 'touched')}),
    kept as (
      insert into cube (${cell}, ${columns(amounts)}) select ${cell}, ${columns(amounts)} from fresh
      on conflict (${cell}) do update set ${put}),
    vanished as materialized (
      select ${cell} from (select ${cell}, true as stands from fresh union all select ${cell}, false from stored) as either
      group by ${cell} having not bool_or(stands)),
    emptied as (delete from cube using vanished where ${equal(dimensions, 'cube', 'vanished')})
    insert into cube_branch (branch_path, response_id, day, kind, ${columns(amounts)})
    select branch_path, response_id, day, kind, ${totals} from (
      select ${cell}, ${sums('fresh')} from fresh union all select ${cell}, ${sums('stored', -1)} from stored) as change, ${branchesOf('change.area_path')}
    group by branch_path, response_id, day, kind having ${someIsNot0}
    on conflict (branch_path, response_id, day, kind) do update set ${add}`.execute(tx)
}
