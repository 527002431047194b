import { type Sex } from '@kapok/contract/people/schema'
import type { Reader, Transaction } from '#platform/db/pool.ts'
import { common, Problem } from '#platform/problems.ts'

/** One person, locked for this command: commands about the same person come one after the other. @throws not-found */
export const lockPerson = async (tx: Transaction, id: string) => {
  const person = await tx.selectFrom('person').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!person) throw new Problem(common.notFound)
  return { ...person, sex: person.sex as Sex }
}

/** @throws not-found */
export const getHousehold = async (db: Reader, id: string) => {
  const household = await db.selectFrom('household').selectAll().where('id', '=', id).executeTakeFirst()
  if (!household) throw new Problem(common.notFound)
  return household
}

/** A door and where it lies. @throws not-found */
export const getDoor = async (db: Reader, id: string) => {
  const door = await db
    .selectFrom('dwelling')
    .innerJoin('building', 'building.id', 'dwelling.building_id')
    .select(['dwelling.id', 'building.area_id', 'building.area_path'])
    .where('dwelling.id', '=', id)
    .executeTakeFirst()
  if (!door) throw new Problem(common.notFound)
  return door
}
