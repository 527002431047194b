import { sql } from 'kysely'
import type { Transaction } from '#platform/db/pool.ts'
import { branchesOf } from './cells.ts'
import type { Span } from './fold.ts'
import { bothOf } from './seen.ts'

/**
 * Days on which each of the touched people and households was served, as it was folded before and as it is to be. Days
 * before the first touched one have not changed: of those the latest is enough, in a row without a day. `kinds` are those
 * that were touched.
 */
const known = (who: 'person' | 'household', { from, to }: Span) => {
  const id = sql.ref(`${who}_id`)
  return sql`
    select ${sql.lit(who)} as who, id, kinds, response_id, area_path, kind, touched_day as day, max(day) as latest,
      bool_or(was) as was, bool_or(stands) as stands
    from (
      select t.id, t.kinds, e.response_id, e.area_path, e.kind, e.day, case when e.day >= t.since then e.day end as touched_day,
        e.txid < ${from}::xid8 and (back.txid is null or back.txid >= ${from}::xid8) as was, e.txid < ${to}::xid8 and back.txid is null as stands
      from (
        select ${id} as id, min(day) as since, array_agg(distinct kind) as kinds from entry
        where txid >= ${from}::xid8 and txid < ${to}::xid8 and reached and ${id} is not null group by ${id}) as t
      join entry as e on e.${id} = t.id
      left join entry as back on back.reverses is not null and back.reverses = e.id and back.txid < ${to}::xid8
      where e.reached and e.reverses is null) as line
    where was or stands
    group by id, kinds, response_id, area_path, kind, touched_day`
}

/** Nearly everybody is served in one area only and is sequenced there once; those who moved, in every area above them. */
const served = sql`
  select who, id, response_id, area_path as place, false as moved, kind, day, latest, was, stands from settled where kind = any(kinds)
  union all
  select who, id, response_id, area_path, false, '', day, max(latest), bool_or(was), bool_or(stands) from settled group by 1, 2, 3, 4, 7
  union all
  select who, id, response_id, kept.branch_path, true, each.kind, day, max(latest), bool_or(was), bool_or(stands)
  from moving join kept using (area_path), lateral (values (moving.kind), ('')) as each (kind)
  where each.kind = '' or each.kind = any(kinds) group by 1, 2, 3, 4, 6, 7`

/**
 * Keeps, for every busy area and any or each kind, how many people and households were served on a day, by the day they
 * had been served there before: each day that came, went or got another day before it is taken off and put on again.
 */
export const foldSeen = async (tx: Transaction, span: Span) => {
  const busy = await tx
    .selectFrom('cube_area')
    .select('branch_path')
    .where('keeps_people', '=', true)
    .limit(1)
    .executeTakeFirst()
  if (!busy) return
  const there = sql`(partition by id, kind, place, response_id, who order by day nulls first rows between unbounded preceding and 1 preceding)`
  await sql`
    with known as materialized (${known('person', span)} union all ${known('household', span)}),
    kept as materialized (
      select area_path, branches.branch_path from (select distinct area_path from known) as place, ${branchesOf('place.area_path')}
      where branches.branch_path in (select branch_path from cube_area where keeps_people)),
    movers as materialized (select who, id from known group by who, id having min(area_path) <> max(area_path)),
    moving as materialized (select * from known where (who, id) in (select who, id from movers)),
    settled as materialized (select * from known where (who, id) not in (select who, id from movers)),
    served as (${served}),
    sequence as (
      select *, max(latest) filter (where was) over ${there} as day_before, max(latest) filter (where stands) over ${there} as day_now from served),
    change as (
      select place, moved, response_id, who, kind, day, earlier_day, sum(sign) as number
      from sequence, lateral (values (-1, was, day_before), (1, stands, day_now)) as each (sign, holds, earlier_day)
      where holds and day is not null and not (was and stands and day_before is not distinct from day_now)
      group by 1, 2, 3, 4, 5, 6, 7)
    insert into cube_seen (branch_path, response_id, kind, day, earlier_day, people, households)
    select * from (
      select branch_path, response_id, kind, day, coalesce(earlier_day, '-infinity') as earlier_day, ${bothOf(sql`number`)} from (
        select kept.branch_path, change.* from change join kept on kept.area_path = place where not moved
        union all select place, change.* from change where moved) as everywhere
      group by 1, 2, 3, 4, 5) as both_of_them
    where people <> 0 or households <> 0
    on conflict (branch_path, response_id, kind, day, earlier_day) do update
      set people = cube_seen.people + excluded.people, households = cube_seen.households + excluded.households`.execute(
    tx,
  )
}
