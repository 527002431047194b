import { dayOf, instantAt } from '@kapok/contract/common/time'
import type { Role } from '@kapok/contract/identity/schema'
import { type RawBuilder, sql } from 'kysely'
import { listPlaybooks } from '#modules/response/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import { phoneSteps } from './due-words.ts'

/** A volunteer calls for nobody but their own. */
const callsForStation: ReadonlySet<Role> = new Set(['social_worker', 'operator', 'station_head'])

export const isStaff = (actor: Actor): boolean => actor.memberships.some((m) => callsForStation.has(m.role))

/** Who asks, when, and of which roster: the parameters of every statement about the desk, in the order of `askedTypes`. */
export const askedOf = (actor: Actor, now: Date, rosterId: string | undefined): unknown[] => {
  const stations = actor.memberships.filter((m) => callsForStation.has(m.role))
  const today = dayOf(now.toISOString())
  const playbooks = listPlaybooks()
  return [
    actor.accountId,
    now.toISOString(),
    today,
    instantAt(today, '00:00'),
    instantAt(today, '24:00'),
    stations.map((m) => m.organisationId),
    stations.map((m) => m.areaPath),
    [...actor.rosterIds],
    rosterId ?? null,
    playbooks.map((one) => one.code),
    playbooks.map((one) => one.quietHours),
  ]
}
const askedTypes = {
  me: 'uuid',
  now: 'timestamptz',
  today: 'date',
  begin: 'timestamptz',
  end: 'timestamptz',
  organisations: 'uuid[]',
  paths: 'text[]',
  rosters: 'uuid[]',
  roster: 'uuid',
  playbooks: 'text[]',
  hours: 'int[]',
}

/** The parameters of `askedOf` by name, as a prepared statement writes them: `${asked.now}`. */
export const asked = Object.fromEntries(
  Object.entries(askedTypes).map(([name, type], index) => [name, `$${index + 1}::${type}`]),
) as Record<keyof typeof askedTypes, string>

const station = `(r.organisation_id = any(${asked.organisations}) or r.area_path = any(${asked.paths}))`

/**
 * Rosters a worker may be served from, as rows `id`, `name`, `station` (its names that nobody keeps are theirs too), `steps`
 * (those of the ladder that a telephone serves), `pauses` (minutes between two tries, by step; `pauseOf` said in SQL) and
 * `quiet` (hours). Before it stands what names the type of each parameter, whether a statement uses it or not.
 */
export const reach = `every_type as (select ${Object.values(asked).join(', ')}),
  reach as materialized (select r.id, r.name, ${station} as station, s.steps, s.pauses, coalesce(q.hours, 12) as quiet from roster r
    join response e on e.id = r.response_id
    left join unnest(${asked.playbooks}, ${asked.hours}) as q (code, hours) on q.code = e.playbook
    cross join lateral (
      select ${phoneSteps} as steps, array_agg(least(120, greatest(10, (step->>'withinMinutes')::int / ((step->>'attempts')::int + 1))) order by n) as pauses
      from jsonb_array_elements(r.ladder->'steps') with ordinality as x (step, n)) s
    where (${station} or r.id = any(${asked.rosters})) and (r.ends_on is null or r.ends_on >= ${asked.today})
      and (${asked.roster} is null or r.id = ${asked.roster}))`

/** A statement written with `asked`, with its parameters put in: for reads that are not prepared. */
export const filled = <R>(text: string, given: readonly unknown[]): RawBuilder<R> => {
  const parts = text.split(/\$(\d+)/)
  return sql.join(
    parts.map((part, index) => (index % 2 === 0 ? sql.raw(part) : sql`${given[Number(part) - 1]}`)),
    sql``,
  ) as RawBuilder<R>
}
