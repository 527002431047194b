import { sql } from 'kysely'
import type { Transaction } from '#platform/db/pool.ts'
import { branchesOf } from './cells.ts'
import type { Span } from './fold.ts'
import { before, isLive } from './moment.ts'

/** Days on which each of the touched people and households was served, as it was folded before and as it is to be. */
const known = (who: 'person' | 'household', { from, to }: Span) => {
  const id = sql.ref(`${who}_id`)
  return sql`
    select ${sql.lit(who)} as who, t.id, t.since, e.response_id, e.area_path, e.kind, e.day,
      bool_or(${isLive('e', before(from))}) as was, bool_or(${isLive('e', before(to))}) as stands
    from (
      select ${id} as id, min(day) as since from entry
      where txid >= ${from}::xid8 and txid < ${to}::xid8 and reached and ${id} is not null group by ${id}) as t
    join entry as e on e.${id} = t.id
    where e.reached and e.reverses is null
    group by t.id, t.since, e.response_id, e.area_path, e.kind, e.day`
}

/**
 * Keeps, for every busy area and any or each kind, how many people and households were served on a day, by the day they
 * had been served there before. Only days from the first touched one on can have changed; of those before it the latest
 * is enough.
 */
export const foldSeen = async (tx: Transaction, span: Span) => {
  const busy = await tx.selectFrom('cube_area').select('branch_path').where('keeps_people', '=', true).limit(1).executeTakeFirst()
  if (!busy) return
  await sql`
    with known as materialized (${known('person', span)} union all ${known('household', span)}),
    served as materialized (
      select who, id, response_id, branches.branch_path, each.kind, each.state, case when day >= since then day end as day,
        max(day) filter (where day < since) as before
      from known, ${branchesOf('known.area_path')},
        lateral (values (kind, -1, was), ('', -1, was), (kind, 1, stands), ('', 1, stands)) as each (kind, state, holds)
      where each.holds and branches.branch_path in (select branch_path from cube_area where keeps_people)
      group by 1, 2, 3, 4, 5, 6, 7),
    sequence as (
      select who, response_id, branch_path, kind, state, day,
        greatest(lag(day) over there, max(before) over (partition by who, id, response_id, branch_path, kind, state)) as earlier_day
      from served window there as (partition by who, id, response_id, branch_path, kind, state order by day nulls first))
    insert into cube_seen (branch_path, response_id, who, kind, day, earlier_day, number)
    select branch_path, response_id, who, kind, day, coalesce(earlier_day, '-infinity'), sum(state)
    from sequence where day is not null group by 1, 2, 3, 4, 5, 6 having sum(state) <> 0
    on conflict (branch_path, response_id, who, kind, day, earlier_day) do update set number = cube_seen.number + excluded.number`.execute(tx)
}
