import { dayOf } from '@kapok/contract/common/time'
import type { DocumentType, RelationKind, Sex } from '@kapok/contract/people/schema'
import type { Reader, Transaction } from '#platform/db/pool.ts'
import { common, Problem } from '#platform/problems.ts'
import { doorEnded } from './problems.ts'

/** One record as it is, locked, whether it was merged into another or not. @throws not-found */
export const lockRecord = async (tx: Transaction, id: string) => {
  const person = await tx.selectFrom('person').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!person) throw new Problem(common.notFound)
  return { ...person, sex: person.sex as Sex }
}
export type PersonRecord = Awaited<ReturnType<typeof lockRecord>>

/**
 * One person, locked for this command: commands about the same person come one after the other. Somebody who was merged
 * into another is that other: a phone that was offline may still name the record it knew. @throws not-found
 */
export const lockPerson = async (tx: Transaction, id: string): Promise<PersonRecord> => {
  const person = await lockRecord(tx, id)
  return person.merged_into === null ? person : lockPerson(tx, person.merged_into)
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
    .select(['building.estate', 'building.name as building', 'dwelling.unit', 'dwelling.floor', 'dwelling.room'])
    .select((eb) => [
      'dwelling.building_id',
      'dwelling.id as dwelling_id',
      eb.fn<string | null>('least', ['dwelling.ended_on', 'building.ended_on']).as('ended_on'),
    ])
    .where('dwelling.id', '=', id)
    .executeTakeFirst()
  if (!door) throw new Problem(common.notFound)
  return door
}

/** As `getDoor`, for somebody who moves in. @throws door-ended */
export const getDoorInUse = async (db: Reader, id: string, now: Date) => {
  const door = await getDoor(db, id)
  if (door.ended_on !== null && door.ended_on < dayOf(now.toISOString())) throw new Problem(doorEnded)
  return door
}

/** A relation of this person. @throws not-found */
export const getRelation = async (db: Reader, personId: string, id: string) => {
  const relation = await db
    .selectFrom('relation')
    .selectAll()
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!relation) throw new Problem(common.notFound)
  return { ...relation, relation: relation.relation as RelationKind }
}

/** A document of this person, locked. @throws not-found */
export const lockDocument = async (tx: Transaction, personId: string, id: string) => {
  const document = await tx
    .selectFrom('document')
    .select(['id', 'type', 'sealed'])
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!document) throw new Problem(common.notFound)
  return { ...document, type: document.type as DocumentType }
}
