import type { BuildingLayout } from '@kapok/contract/places/schema'
import type { Reader, Transaction } from '#platform/db/pool.ts'
import { newId } from '#platform/ids.ts'
import { common, Problem } from '#platform/problems.ts'

export const findArea = (db: Reader, id: string) =>
  db.selectFrom('area').selectAll().where('id', '=', id).executeTakeFirst()

/** @throws not-found */
export const getArea = async (db: Reader, id: string) => {
  const area = await findArea(db, id)
  if (!area) throw new Problem(common.notFound)
  return area
}

/** @throws not-found */
export const getBuilding = async (db: Reader, id: string) => {
  const building = await db.selectFrom('building').selectAll().where('id', '=', id).executeTakeFirst()
  if (!building) throw new Problem(common.notFound)
  return building
}

/** Doors of a regular building: every unit has the same floors and rooms; the room's number is floor and place, `502`. */
export const doorsOf = (layout: BuildingLayout) =>
  layout.units.flatMap((unit) =>
    Array.from({ length: layout.floors }, (_, f) => f + 1).flatMap((floor) =>
      Array.from({ length: layout.roomsPerFloor }, (_, r) => ({
        unit,
        floor,
        room: `${floor}${String(r + 1).padStart(2, '0')}`,
      })),
    ),
  )

export const insertDwellings = async (
  tx: Transaction,
  building: { id: string; area_path: string },
  doors: { id?: string; unit: string; floor: number; room: string }[],
) => {
  await tx
    .insertInto('dwelling')
    .values(doors.map((door) => ({ id: newId(), building_id: building.id, area_path: building.area_path, ...door })))
    .execute()
}
