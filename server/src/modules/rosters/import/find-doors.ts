import { normaliseBuildingName } from '@kapok/contract/places/rules'
import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import type { Door } from './parse-row.ts'

export type FoundDoor = { dwellingId: string; areaId: string; areaPath: string }
type Building = { id: string; area_id: string; area_path: string; estate: string; name: string }

/** Doors of rows among the buildings under an area; two estates may each have a building 3, so a doubtful one is not guessed. One that has ended is none. */
export const findDoors = async (
  db: Reader,
  areaPath: string,
  doors: readonly (Door | null)[],
  today: string,
): Promise<(FoundDoor | 'none' | 'doubtful' | null)[]> => {
  if (doors.every((door) => door === null)) return doors.map(() => null)
  const buildings =
    await sql<Building>`select id, area_id, area_path, estate, name from building where area_path ^@ ${areaPath} and (ended_on is null or ended_on >= ${today}::date)`.execute(
      db,
    )
  const byName = new Map<string, Building[]>()
  for (const building of buildings.rows) {
    const name = normaliseBuildingName(building.name)
    byName.set(name, [...(byName.get(name) ?? []), building])
  }
  const candidates = doors.map((door) =>
    door === null
      ? []
      : (byName.get(door.building) ?? []).filter((one) => door.estate === '' || one.estate === door.estate),
  )
  const ids = [...new Set(candidates.flat().map((one) => one.id))]
  const dwellings =
    ids.length === 0
      ? []
      : await db
          .selectFrom('dwelling')
          .select(['id', 'building_id', 'unit', 'room'])
          .where('building_id', 'in', ids)
          .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>=', today)]))
          .execute()
  const byDoor = new Map(dwellings.map((one) => [`${one.building_id}|${one.unit}|${one.room}`, one.id]))
  const onlyUnit = new Map<string, string | null>()
  for (const one of dwellings)
    onlyUnit.set(`${one.building_id}|${one.room}`, onlyUnit.has(`${one.building_id}|${one.room}`) ? null : one.id)
  return doors.map((door, index) => {
    if (door === null) return null
    const found = candidates[index]!.flatMap((building) => {
      const id =
        byDoor.get(`${building.id}|${door.unit}|${door.room}`) ??
        (door.unit === '' ? onlyUnit.get(`${building.id}|${door.room}`) : undefined)
      return id == null ? [] : [{ dwellingId: id, areaId: building.area_id, areaPath: building.area_path }]
    })
    return found.length === 0 ? 'none' : found.length === 1 ? found[0]! : 'doubtful'
  })
}
