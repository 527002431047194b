import type { RelationKind } from '@kapok/contract/people/schema'
import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import type { Keys } from '#platform/keys.ts'
import { unsealPhone } from './numbers.ts'

/** The number of each person that is tried first, masked; of somebody without a usable one of their own, the next best. */
export const firstNumbers = async (db: Reader, personIds: readonly string[]): Promise<Map<string, string>> => {
  if (personIds.length === 0) return new Map()
  const rows = await sql<{ person_id: string; masked: string }>`
    select distinct on (f.person_id) f.person_id, f.masked from phone f left join relation r on r.id = f.relation_id
    where f.person_id = any(${[...personIds]}::uuid[])
    order by f.person_id, f.state = 'wrong', f.relation_id is not null, r.position, f.position, f.id`.execute(db)
  return new Map(rows.rows.map((row) => [row.person_id, row.masked]))
}

/** A number in clear, to be dialled. */
export type Dialled = {
  phoneId: string
  number: string
  masked: string
  name: string
  /** What they are to the person; null for the person's own number. */
  relation: RelationKind | null
  label: string | null
  state: 'ok' | 'wrong'
}

const owners = (db: Reader) =>
  db
    .selectFrom('phone')
    .innerJoin('person', 'person.id', 'phone.person_id')
    .leftJoin('relation', 'relation.id', 'phone.relation_id')
    .select(['phone.id', 'phone.person_id', 'phone.masked', 'phone.label', 'phone.state', 'person.name'])
    .select(['relation.name as relation_name', 'relation.relation'])

/** Whose numbers these are and how they are shown, for a log of calls; those out of the reader's sight are missing. */
export const dialledNumbers = async (
  db: Reader,
  phoneIds: readonly string[],
  shown: (name: string) => string,
): Promise<Map<string, Pick<Dialled, 'masked' | 'name' | 'relation' | 'label'>>> => {
  if (phoneIds.length === 0) return new Map()
  const rows = await owners(db)
    .where('phone.id', 'in', [...phoneIds])
    .execute()
  return new Map(
    rows.map((row) => {
      const relation = row.relation as RelationKind | null
      return [row.id, { name: shown(row.relation_name ?? row.name), relation, label: row.label, masked: row.masked }]
    }),
  )
}

/**
 * Numbers in clear for these people: their own first, then those of somebody to turn to, wrong ones at the very end. Only
 * for those who keep these people, and the caller journals it: here nobody is asked.
 */
export const dialNumbers = async (
  db: Reader,
  keys: Keys,
  personIds: readonly string[],
): Promise<Map<string, Dialled[]>> => {
  if (personIds.length === 0) return new Map()
  const rows = await owners(db)
    .select('phone.sealed')
    .where('phone.person_id', 'in', [...personIds])
    .orderBy((eb) => eb('phone.state', '=', 'wrong'))
    .orderBy((eb) => eb('phone.relation_id', 'is not', null))
    .orderBy('relation.position')
    .orderBy('phone.position')
    .orderBy('phone.id')
    .execute()
  const byPerson = new Map<string, Dialled[]>()
  for (const row of rows) {
    const dial: Dialled = {
      phoneId: row.id,
      number: unsealPhone(keys, row),
      masked: row.masked,
      name: row.relation_name ?? row.name,
      relation: row.relation as RelationKind | null,
      label: row.label,
      state: row.state as Dialled['state'],
    }
    byPerson.set(row.person_id, [...(byPerson.get(row.person_id) ?? []), dial])
  }
  return byPerson
}
