import { dayOf } from '@kapok/contract/common/time'
import type { Role } from '@kapok/contract/identity/schema'
import { type RawBuilder, sql } from 'kysely'
import { listPlaybooks } from '#modules/response/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import { phoneSteps } from './phone-steps.ts'

const callsForStation: ReadonlySet<Role> = new Set(['social_worker', 'operator', 'station_head'])

/** Where somebody calls for a station: its organisation, and the area it lies in. Volunteers call for nobody but their own. */
const stations = ({ memberships }: Actor) => memberships.filter((m) => callsForStation.has(m.role))

/**
 * Rosters a worker may be served from, as rows `id`, `station` (its names that nobody keeps are theirs too), `steps` (those
 * of the ladder that a telephone serves), `pauses` (minutes between two tries, by step; `pauseOf` said in SQL) and `quiet` (hours).
 */
export const reachOf = (actor: Actor, now: Date, rosterId?: string): RawBuilder<unknown> => {
  const here = stations(actor)
  const station = sql`(r.organisation_id = any(${here.map((m) => m.organisationId)}::uuid[]) or r.area_path = any(${here.map((m) => m.areaPath)}::text[]))`
  const playbooks = listPlaybooks()
  return sql`select r.id, r.name, ${station} as station, s.steps, s.pauses, coalesce(q.hours, 12) as quiet from roster r
    join response e on e.id = r.response_id
    left join unnest(${playbooks.map((one) => one.code)}::text[], ${playbooks.map((one) => one.quietHours)}::int[]) as q (code, hours) on q.code = e.playbook
    cross join lateral (
      select ${phoneSteps} as steps, array_agg(least(120, greatest(10, (step->>'withinMinutes')::int / ((step->>'attempts')::int + 1))) order by n) as pauses
      from jsonb_array_elements(r.ladder->'steps') with ordinality as x (step, n)) s
    where (${station} or r.id = any(${[...actor.rosterIds]}::uuid[])) and (r.ends_on is null or r.ends_on >= ${dayOf(now.toISOString())}::date)
      and ${rosterId === undefined ? sql`true` : sql`r.id = ${rosterId}::uuid`}`
}
