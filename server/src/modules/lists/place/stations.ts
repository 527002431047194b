import type { Station } from '@kapok/contract/lists/split'
import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'

export type StationHere = Station & { name: string; areaId: string; areaName: string }

/**
 * Stations that rows of a batch can be given to: those in the batch's area that still work, in the order of areas and
 * names. Any other organisation can be named by hand or by quota; by area only stations are found.
 */
export const stationsOf = async (db: Reader, areaPath: string, ids?: readonly string[]): Promise<StationHere[]> => {
  const which = ids ? sql`o.id = any(${ids}::uuid[])` : sql`o.type = 'social_work_station'`
  const found = await sql<StationHere>`
    select o.id, o.name, o.area_path as "areaPath", a.id as "areaId", a.name as "areaName"
    from organisation o join area a on a.id = o.area_id
    where o.area_path ^@ ${areaPath} and o.ended_on is null and ${which}
    order by o.area_path, o.name, o.id`.execute(db)
  return found.rows
}
