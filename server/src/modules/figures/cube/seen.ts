import { type RawBuilder, sql } from 'kysely'
import { branchesOf } from './cells.ts'

/** Numbers of people and of households, from rows that say of which of the two a `number` is. */
export const bothOf = (number: RawBuilder<unknown>) => {
  const of = (who: string) => sql`coalesce(sum(${number}) filter (where who = ${sql.lit(who)}), 0)::int`
  return sql`${of('person')} as people, ${of('household')} as households`
}

/**
 * From the relation `live`, which holds live entries: for every area of the relation `kept` above an entry, how many people
 * and households were served on a day, by the day they had been served there before.
 */
export const seenIn = (live: string, kept: string) => sql`
  select branch_path, response_id, kind, day, coalesce(earlier_day, '-infinity') as earlier_day, ${bothOf(sql`1`)} from (
    select branch_path, response_id, who, kind, day, lag(day) over (partition by id, kind, branch_path, response_id, who order by day) as earlier_day
    from (
      select distinct branches.branch_path, l.response_id, served.who, served.id, each.kind, l.day
      from ${sql.ref(live)} as l, ${branchesOf('l.area_path')}, lateral (values ('person', l.person_id), ('household', l.household_id)) as served (who, id),
        lateral (values (l.kind), ('')) as each (kind)
      where l.reached and served.id is not null and branches.branch_path in (select branch_path from ${sql.ref(kept)})) as once) as sequence
  group by 1, 2, 3, 4, 5`
