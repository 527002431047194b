import { sql } from 'kysely'
import type { Transaction } from '#platform/db/pool.ts'
import { branchesOf } from './cells.ts'
import type { Span } from './fold.ts'
import { before, isLive } from './moment.ts'

/**
 * Days on which each of the touched people and households was served, as it was folded before and as it is to be. Days
 * before the first touched one have not changed: of those the latest is enough, in a row without a day.
 */
const known = (who: 'person' | 'household', { from, to }: Span) => {
  const id = sql.ref(`${who}_id`)
  return sql`
    select ${sql.lit(who)} as who, id, response_id, area_path, kind, touched_day as day, max(day) as latest,
      bool_or(was) as was, bool_or(stands) as stands
    from (
      select t.id, e.response_id, e.area_path, e.kind, e.day, case when e.day >= t.since then e.day end as touched_day,
        ${isLive('e', before(from))} as was, ${isLive('e', before(to))} as stands
      from (
        select ${id} as id, min(day) as since from entry
        where txid >= ${from}::xid8 and txid < ${to}::xid8 and reached and ${id} is not null group by ${id}) as t
      join entry as e on e.${id} = t.id
      where e.reached and e.reverses is null) as line
    where was or stands
    group by id, response_id, area_path, kind, touched_day`
}

/**
 * Keeps, for every busy area and any or each kind, how many people and households were served on a day, by the day they
 * had been served there before: each day that came, went or got another day before it is taken off and put on again.
 */
export const foldSeen = async (tx: Transaction, span: Span) => {
  const busy = await tx.selectFrom('cube_area').select('branch_path').where('keeps_people', '=', true).limit(1).executeTakeFirst()
  if (!busy) return
  const there = sql`(partition by who, id, response_id, branch_path, kind order by day nulls first rows between unbounded preceding and 1 preceding)`
  await sql`
    with known as materialized (${known('person', span)} union all ${known('household', span)}),
    kept as materialized (
      select area_path, branches.branch_path from (select distinct area_path from known) as place, ${branchesOf('place.area_path')}
      where branches.branch_path in (select branch_path from cube_area where keeps_people)),
    served as (
      select who, id, response_id, branch_path, each.kind, day, max(latest) as latest, bool_or(was) as was, bool_or(stands) as stands
      from known join kept using (area_path), lateral (values (known.kind), ('')) as each (kind)
      group by who, id, response_id, branch_path, each.kind, day),
    sequence as (
      select *, max(latest) filter (where was) over ${there} as day_before, max(latest) filter (where stands) over ${there} as day_now from served)
    insert into cube_seen (branch_path, response_id, who, kind, day, earlier_day, number)
    select branch_path, response_id, who, kind, day, coalesce(earlier_day, '-infinity'), sum(sign)
    from sequence, lateral (values (-1, was, day_before), (1, stands, day_now)) as change (sign, holds, earlier_day)
    where holds and day is not null and not (was and stands and day_before is not distinct from day_now)
    group by 1, 2, 3, 4, 5, 6 having sum(sign) <> 0
    on conflict (branch_path, response_id, who, kind, day, earlier_day) do update set number = cube_seen.number + excluded.number`.execute(tx)
}
