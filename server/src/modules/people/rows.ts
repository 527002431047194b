import { tidyName } from '@kapok/contract/people/names'
import type { DocumentRead, Phone } from '@kapok/contract/people/rules'
import type { Relation, Sex, TagSource } from '@kapok/contract/people/schema'
import type { Tag } from '@kapok/contract/people/tags'
import { newId } from '#platform/ids.ts'
import type { Keys } from '#platform/keys.ts'
import { spell } from './names.ts'
import { sealDocument, sealPhone } from './numbers.ts'

export type NewPhone = { id?: string; phone: Phone; label?: string | null | undefined }
export type NewDocument = { id?: string; document: DocumentRead }
export type NewRelation = { id?: string; relation: Relation['relation']; name: string; phones?: readonly NewPhone[] }
export type NewTag = { id?: string; tag: Tag; source: TagSource; validFrom?: string | null; validTo?: string | null }

/** Somebody about to be added: every value already read and checked by the rules. */
export type NewPerson = {
  id: string
  name: string
  /** `unknown`, and no date of birth, are filled in from an identity number. */
  sex?: Sex
  birthDate?: string | null
  areaId: string
  areaPath: string
  dwellingId?: string | null
  /** A household that does not exist yet is made, at the door of the first of its people. */
  household?: { id: string; role?: string | null; head?: boolean } | null
  phones?: readonly NewPhone[]
  documents?: readonly NewDocument[]
  relations?: readonly NewRelation[]
  tags?: readonly NewTag[]
  note?: string | null
}

/** What the person's own identity number says, where the list says nothing. */
const bornAs = ({
  sex = 'unknown',
  birthDate = null,
  documents = [],
}: NewPerson): { sex: Sex; birth_date: string | null } => {
  const identity = documents.find(({ document }) => document.identity)?.document.identity
  return {
    sex: sex === 'unknown' && identity ? identity.sex : sex,
    birth_date: birthDate ?? identity?.birthDate ?? null,
  }
}

/** The rows of all tables for these people. `rostersOf` tells the rosters a household is on. */
export const rowsOf = (
  keys: Keys,
  now: Date,
  people: readonly NewPerson[],
  rostersOf: ReadonlyMap<string, string[]>,
) => {
  const fresh = () => newId(now.getTime())
  const rows = {
    household: new Map<string, object>(),
    person: [] as object[],
    relation: [] as object[],
    phone: [] as object[],
    document: [] as { id: string; person_id: string }[],
    person_tag: [] as object[],
  }
  for (const one of people) {
    const household = one.household ?? null
    const lies = { area_path: one.areaPath, roster_ids: (household && rostersOf.get(household.id)) ?? [] }
    const about = { person_id: one.id, ...lies }
    const name = tidyName(one.name)
    const addPhone = ({ id = fresh(), phone, label = null }: NewPhone, position: number, relationId: string | null) =>
      rows.phone.push({
        id,
        ...about,
        relation_id: relationId,
        ...sealPhone(keys, id, phone),
        label,
        state: 'ok',
        position,
      })

    if (household && !rostersOf.has(household.id) && !rows.household.has(household.id)) {
      rows.household.set(household.id, {
        id: household.id,
        area_id: one.areaId,
        ...lies,
        dwelling_id: one.dwellingId ?? null,
      })
    }
    rows.person.push({
      id: one.id,
      name,
      ...spell(name),
      ...bornAs(one),
      area_id: one.areaId,
      ...lies,
      dwelling_id: one.dwellingId ?? null,
      household_id: household?.id ?? null,
      household_role: household?.role ?? null,
      household_head: household?.head ?? false,
      note: one.note ?? null,
      created_at: now.toISOString(),
    })
    for (const [position, phone] of (one.phones ?? []).entries()) addPhone(phone, position, null)
    for (const [position, { id = fresh(), relation, ...related }] of (one.relations ?? []).entries()) {
      rows.relation.push({ id, ...about, relation, name: tidyName(related.name), position })
      for (const [at, phone] of (related.phones ?? []).entries()) addPhone(phone, at, id)
    }
    for (const { id = fresh(), document } of one.documents ?? []) {
      const row = {
        id,
        person_id: one.id,
        area_path: one.areaPath,
        type: document.type,
        ...sealDocument(keys, id, document),
      }
      rows.document.push(row)
    }
    for (const { id = fresh(), tag, source, validFrom = null, validTo = null } of one.tags ?? []) {
      rows.person_tag.push({ id, ...about, tag, source, valid_from: validFrom, valid_to: validTo })
    }
  }
  return rows
}
