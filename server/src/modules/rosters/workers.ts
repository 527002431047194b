import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import { Problem } from '#platform/problems.ts'
import { notAWorkerHere } from './problems.ts'

/** Active accounts with a field role in the organisation, or in one that serves the same area or an area above it. */
export const workersFor = async (db: Reader, organisation: { id: string; area_path: string }) => {
  const found = await sql<{ id: string; name: string; role: string }>`
    select distinct on (a.name, a.id) a.id, a.name, m.role from account a
    join membership m on m.account_id = a.id join organisation o on o.id = m.organisation_id
    where a.status = 'active' and m.role in ('social_worker', 'station_head', 'operator', 'volunteer')
      and (o.id = ${organisation.id}::uuid or o.area_path = ${organisation.area_path})
    order by a.name, a.id, m.role`.execute(db)
  return found.rows
}

/** @throws not-a-worker-here */
export const requireWorkers = async (
  db: Reader,
  roster: { organisation_id: string; area_path: string },
  ids: readonly string[],
) => {
  const workers = new Set(
    (await workersFor(db, { id: roster.organisation_id, area_path: roster.area_path })).map((one) => one.id),
  )
  if (ids.some((id) => !workers.has(id))) throw new Problem(notAWorkerHere)
}
