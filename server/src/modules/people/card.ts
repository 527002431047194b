import { ageOn, dayOf } from '@kapok/contract/common/time'
import { maskName } from '@kapok/contract/people/rules'
import type { DocumentType, MaskedPhone, PersonCard, Relation, Sex, TagSource } from '@kapok/contract/people/schema'
import { seesNames } from '#platform/access/actor.ts'
import { mayDo } from '#platform/access/permit.ts'
import type { InputOf } from '#platform/contract-types.ts'
import type { Reader } from '#platform/db/pool.ts'
import type { QueryContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { doorAddress } from './address.ts'
import { householdCard } from './households.ts'
import { personIds } from './merge/person-ids.ts'
import { people as may, placeOf, seesRecord } from './policy.ts'

/** What a card is made with: a query's context, or a command's. */
export type CardContext = Pick<QueryContext, 'db' | 'actor' | 'now'>

const getPersonRow = async (db: Reader, askedFor: string) => {
  // Somebody who was merged into another is that other: old links and phones that were offline still lead there.
  const id = (await personIds(db, askedFor))[0] ?? askedFor
  const row = await db
    .selectFrom('person')
    .innerJoin('area', 'area.id', 'person.area_id')
    .leftJoin('dwelling', 'dwelling.id', 'person.dwelling_id')
    .leftJoin('building', 'building.id', 'dwelling.building_id')
    .selectAll('person')
    .select([
      'area.name as area_name',
      'dwelling.building_id',
      'building.estate',
      'building.name as building',
      'dwelling.unit',
      'dwelling.floor',
      'dwelling.room',
    ])
    .where('person.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Problem(common.notFound)
  return row
}

const phonesOf = async (db: Reader, personId: string) => {
  const rows = await db
    .selectFrom('phone')
    .select(['id', 'relation_id', 'masked', 'label', 'state'])
    .where('person_id', '=', personId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const toPhone = ({ id, masked, label, state }: (typeof rows)[number]): MaskedPhone => ({
    id,
    masked,
    label,
    state: state as MaskedPhone['state'],
  })
  return {
    own: rows.filter((row) => row.relation_id === null).map(toPhone),
    of: (relationId: string): MaskedPhone | null =>
      rows.filter((row) => row.relation_id === relationId).map(toPhone)[0] ?? null,
  }
}

const tagsOf = async (db: Reader, personId: string, today: string): Promise<PersonCard['tags']> => {
  const rows = await db
    .selectFrom('person_tag')
    .selectAll()
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', today)]))
    .orderBy('valid_from')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    tag: row.tag,
    source: row.source as TagSource,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }))
}

const mergesOf = async (
  db: Reader,
  personId: string,
  shown: (name: string) => string,
): Promise<PersonCard['merges']> => {
  const rows = await db
    .selectFrom('person_merge as m')
    .innerJoin('person as p', 'p.id', 'm.merged_id')
    .leftJoin('account as a', 'a.id', 'm.by_id')
    .select(['m.id', 'm.at', 'p.name', 'a.name as by'])
    .where('m.kept_id', '=', personId)
    .where('m.undone_at', 'is', null)
    .orderBy('m.at', 'desc')
    .orderBy('m.id')
    .execute()
  return rows.map(({ id, at, name, by }) => ({ mergeId: id, name: shown(name), at, by }))
}

/** Everything about one person that the reader may see; numbers masked, names too for those who see none. @throws not-found */
export const personCard = async ({ db, actor, now }: CardContext, personId: string): Promise<PersonCard> => {
  const row = await getPersonRow(db, personId)
  const today = dayOf(now.toISOString())
  const shown = seesNames(actor) ? (name: string) => name : maskName
  const record = seesRecord(actor, row)
  const [phones, documents, tags, relations, household, merges] = await Promise.all([
    phonesOf(db, row.id),
    record
      ? db
          .selectFrom('document')
          .select(['id', 'type', 'masked'])
          .where('person_id', '=', row.id)
          .orderBy('id')
          .execute()
      : [],
    record ? tagsOf(db, row.id, today) : [],
    db
      .selectFrom('relation')
      .select(['id', 'relation', 'name'])
      .where('person_id', '=', row.id)
      .orderBy('position')
      .orderBy('id')
      .execute(),
    row.household_id === null ? null : householdCard(db, row.household_id, today, shown),
    record ? mergesOf(db, row.id, shown) : [],
  ])
  const place = placeOf(row, actor)
  return {
    id: row.id,
    name: shown(row.name),
    sex: row.sex as Sex,
    birthDate: record ? row.birth_date : null,
    age: row.birth_date === null ? null : ageOn(row.birth_date, today),
    areaId: row.area_id,
    areaName: row.area_name,
    address: doorAddress(row),
    phones: phones.own,
    documents: documents.map((document) => ({ ...document, type: document.type as DocumentType })),
    tags,
    relations: relations.map(({ id, relation, name }) => ({
      id,
      relation: relation as Relation['relation'],
      name: shown(name),
      phone: phones.of(id),
    })),
    household: household && { ...household, note: record ? household.note : null },
    note: record ? row.note : null,
    merges,
    may: {
      reveal: mayDo(may.reveal, actor, place),
      edit: mayDo(may.editPerson, actor, place),
      keep: mayDo(may.addHousehold, actor, place),
    },
  }
}

export const getPerson = (ctx: QueryContext, { personId }: InputOf<'people', 'getPerson'>): Promise<PersonCard> =>
  personCard(ctx, personId)
