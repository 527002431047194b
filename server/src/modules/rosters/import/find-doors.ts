import { normaliseBuildingName } from '@kapok/contract/places/rules'
import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import type { Door } from './parse-row.ts'

export type FoundDoor = { dwellingId: string; areaId: string; areaPath: string }
type Building = { id: string; area_id: string; area_path: string; area_name: string; estate: string; name: string }
/** Buildings by the one name that every list's word for them comes down to. */
export type Buildings = ReadonlyMap<string, readonly Building[]>
/** A door, with what else a line says of where it is: the community's name, the whole address. */
export type DoorAsked = Door & { near?: string }

/** The buildings in use under an area, for any number of look-ups. */
export const buildingsUnder = async (db: Reader, areaPath: string, today: string): Promise<Buildings> => {
  const { rows } = await sql<Building>`
    select b.id, b.area_id, b.area_path, a.name as area_name, b.estate, b.name from building b join area a on a.id = b.area_id
    where b.area_path ^@ ${areaPath} and (b.ended_on is null or b.ended_on >= ${today}::date)`.execute(db)
  const byName = new Map<string, Building[]>()
  for (const building of rows) {
    const name = normaliseBuildingName(building.name)
    const same = byName.get(name)
    if (same) same.push(building)
    else byName.set(name, [building])
  }
  return byName
}

/** What a line names in front of the building, without the areas it lies in: 某市东街道东社区花苑里 → 花苑里. */
const withoutAreas = (written: string) =>
  /^.*(?:省|自治区|市|区|县|镇|乡|街道|办事处|社区|居委会|村委会)(.*)$/.exec(written)?.[1] ?? written

/** How well what is written in front of the building fits where the building stands; 0 is not at all. */
const fit = (building: Building, { estate: written, near = '' }: DoorAsked): number => {
  const { estate, area_name } = building
  const here = near !== '' && near.includes(area_name) ? 1 : 0
  if (written === estate) return 8 + here
  if (estate !== '' && written.endsWith(estate)) return 6 + here
  if (estate !== '' && written.includes(estate)) return 4 + here
  if (written === '' || withoutAreas(written) === '') return 2 + here
  return 0
}

const bestOf = (buildings: readonly Building[], door: DoorAsked): readonly Building[] => {
  const scores = buildings.map((one) => fit(one, door))
  const best = Math.max(0, ...scores)
  return best === 0 ? [] : buildings.filter((_, at) => scores[at] === best)
}

/**
 * The doors each line may mean among these buildings: none, one, or several where two estates have such a door and the line
 * does not say which. A door that has ended is none. One statement whatever the number.
 */
export const doorsMeant = async (
  db: Reader,
  buildings: Buildings,
  doors: readonly (DoorAsked | null)[],
  today: string,
): Promise<FoundDoor[][]> => {
  const candidates = doors.map((door) => (door === null ? [] : bestOf(buildings.get(door.building) ?? [], door)))
  const asked = doors.flatMap((door, at) =>
    candidates[at]!.map((building) => ({ at, building, unit: door!.unit, room: door!.room })),
  )
  const found = doors.map((): FoundDoor[] => [])
  if (asked.length === 0) return found
  // A look-up of its own for each: `limit` keeps the planner from reading whole tables, whatever it guesses.
  const { rows } = await sql<{ n: number; id: string; named: boolean }>`
    select k.n, d.id, d.unit = k.unit as named
    from unnest(${asked.map((_, n) => n)}::int[], ${asked.map((one) => one.building.id)}::uuid[],
      ${asked.map((one) => one.unit)}::text[], ${asked.map((one) => one.room)}::text[]) as k (n, building_id, unit, room)
    cross join lateral (select id, unit from dwelling where building_id = k.building_id and room = k.room
      and (k.unit = '' or unit = k.unit) and (ended_on is null or ended_on >= ${today}::date) order by unit limit 12) d`.execute(
    db,
  )
  const named = new Set(rows.flatMap((row) => (row.named ? [row.n] : [])))
  for (const { n, id, named: exact } of rows) {
    const { at, building } = asked[n]!
    if (exact || !named.has(n))
      found[at]!.push({ dwellingId: id, areaId: building.area_id, areaPath: building.area_path })
  }
  return found
}

/** Doors of rows among the buildings under an area; two estates may each have a building 3, so a doubtful one is not guessed. */
export const findDoors = async (
  db: Reader,
  areaPath: string,
  doors: readonly (Door | null)[],
  today: string,
): Promise<(FoundDoor | 'none' | 'doubtful' | null)[]> => {
  if (doors.every((door) => door === null)) return doors.map(() => null)
  const meant = await doorsMeant(db, await buildingsUnder(db, areaPath, today), doors, today)
  return doors.map((door, at) => {
    const found = meant[at]!
    return door === null ? null : found.length === 0 ? 'none' : found.length === 1 ? found[0]! : 'doubtful'
  })
}
