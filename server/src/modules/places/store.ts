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
export const getOrganisation = async (db: Reader, id: string) => {
  const organisation = await db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst()
  if (!organisation) throw new Problem(common.notFound)
  return organisation
}

/**
 * Held until the end: nobody is given a role in it, or a roster, meanwhile.
 * @throws not-found
 */
export const lockOrganisation = async (tx: Transaction, id: string) => {
  await tx.selectFrom('organisation').select('id').where('id', '=', id).forUpdate().execute()
  return getOrganisation(tx, id)
}

/** People with an account in force who have a role there. */
export const countActiveMembers = async (db: Reader, organisationId: string): Promise<number> => {
  const { n } = await db
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .where('membership.organisation_id', '=', organisationId)
    .where('account.status', '=', 'active')
    .select((eb) => eb.fn.count<string>('account.id').distinct().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** @throws not-found */
export const getBuilding = async (db: Reader, id: string) => {
  const building = await db.selectFrom('building').selectAll().where('id', '=', id).executeTakeFirst()
  if (!building) throw new Problem(common.notFound)
  return building
}

/** @throws not-found */
export const getDwelling = async (db: Reader, id: string) => {
  const door = await db.selectFrom('dwelling').selectAll().where('id', '=', id).executeTakeFirst()
  if (!door) throw new Problem(common.notFound)
  return door
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
