import type { Relation } from '@kapok/contract/people/schema'
import type { Reader } from '#platform/db/pool.ts'
import type { Keys } from '#platform/keys.ts'
import { unsealPhone } from './numbers.ts'

const words: Record<Relation['relation'], { zh: string; en: string }> = {
  spouse: { zh: '配偶', en: 'spouse' },
  child: { zh: '子女', en: 'child' },
  parent: { zh: '父母', en: 'parent' },
  relative: { zh: '亲属', en: 'relative' },
  neighbour: { zh: '邻居', en: 'neighbour' },
  carer: { zh: '照护人', en: 'carer' },
  other: { zh: '其他', en: 'other' },
}

/** A number in clear, to be dialled. */
export type Dialled = {
  phoneId: string
  number: string
  masked: string
  who: string
  kind: 'own' | 'relation'
  state: 'ok' | 'wrong'
}

/**
 * Numbers in clear for these people: their own first, then those of somebody to turn to, wrong ones at the very end. Only
 * for those who keep these people, and the caller journals it: here nobody is asked.
 */
export const dialNumbers = async (
  db: Reader,
  keys: Keys,
  personIds: readonly string[],
  language: 'zh' | 'en' = 'zh',
): Promise<Map<string, Dialled[]>> => {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('phone')
    .innerJoin('person', 'person.id', 'phone.person_id')
    .leftJoin('relation', 'relation.id', 'phone.relation_id')
    .select([
      'phone.id',
      'phone.person_id',
      'phone.sealed',
      'phone.masked',
      'phone.label',
      'phone.state',
      'person.name',
      'relation.name as relation_name',
      'relation.relation',
    ])
    .where('phone.person_id', 'in', [...personIds])
    .orderBy((eb) => eb('phone.state', '=', 'wrong'))
    .orderBy((eb) => eb('phone.relation_id', 'is not', null))
    .orderBy('relation.position')
    .orderBy('phone.position')
    .orderBy('phone.id')
    .execute()
  const byPerson = new Map<string, Dialled[]>()
  for (const row of rows) {
    const related = row.relation as Relation['relation'] | null
    const dial: Dialled = {
      phoneId: row.id,
      number: unsealPhone(keys, row),
      masked: row.masked,
      who: row.relation_name ?? row.name,
      kind: related === null ? 'own' : 'relation',
      state: row.state as Dialled['state'],
    }
    const detail = related === null ? row.label : words[related][language]
    if (detail !== null) dial.who += language === 'zh' ? `(${detail})` : ` (${detail})`
    byPerson.set(row.person_id, [...(byPerson.get(row.person_id) ?? []), dial])
  }
  return byPerson
}
