import type { DocumentRead, Phone } from '@kapok/contract/people/rules'
import type { Relation, Sex, TagSource } from '@kapok/contract/people/schema'
import type { Tag } from '@kapok/contract/people/tags'
import type { Keys } from '#platform/keys.ts'
import { newId } from '#platform/ids.ts'
import { spell, tidyName } from './names.ts'
import { type SealedNumber, sealDocument, sealPhone } from './numbers.ts'

export type NewPhone = { id?: string; phone: Phone; label?: string | null | undefined }
export type NewRelation = { id?: string; relation: Relation['relation']; name: string; phones?: readonly NewPhone[] }
export type NewTag = { id?: string; tag: Tag; source: TagSource; validFrom?: string | null; validTo?: string | null }

/** Somebody about to be added: every value already checked and read by the rules. */
export type NewPerson = {
  id: string
  name: string
  /** `unknown`, and no date of birth, are filled in from an identity number. */
  sex?: Sex
  birthDate?: string | null
  areaId: string
  areaPath: string
  dwellingId?: string | null
  /** A household that does not exist yet is made at the door of the first of its people. */
  household?: { id: string; role?: string | null; head?: boolean } | null
  phones?: readonly NewPhone[]
  documents?: readonly { id?: string; document: DocumentRead }[]
  relations?: readonly NewRelation[]
  tags?: readonly NewTag[]
  note?: string | null
  /** Rosters the household is on; those of the person itself come by `addToRoster`. */
  rosterIds?: readonly string[]
}

const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`
const asJson = ({ sealed, masked, digest, last4_digest }: SealedNumber) => ({
  sealed: hex(sealed),
  masked,
  digest: hex(digest),
  last4_digest: hex(last4_digest),
})

/** The rows of all tables for these people, ready to be sent as JSON. */
export const rowsOf = (keys: Keys, now: Date, people: readonly NewPerson[]) => {
  const fresh = () => newId(now.getTime())
  const rows = { household: new Map<string, object>(), person: [] as object[], relation: [] as object[], phone: [] as object[], document: [] as object[], person_tag: [] as object[] }
  for (const one of people) {
    const { household } = one
    const identity = one.documents?.find(({ document }) => document.identity)?.document.identity
    const lies = { area_path: one.areaPath, roster_ids: one.rosterIds ?? [] }
    const about = { person_id: one.id, ...lies }
    const name = tidyName(one.name)
    const phoneRow = (given: NewPhone, position: number, relationId: string | null) => {
      const id = given.id ?? fresh()
      rows.phone.push({ id, ...about, relation_id: relationId, ...asJson(sealPhone(keys, id, given.phone)), label: given.label ?? null, state: 'ok', position })
    }
    if (household && !rows.household.has(household.id)) {
      rows.household.set(household.id, { id: household.id, area_id: one.areaId, ...lies, dwelling_id: one.dwellingId ?? null })
    }
    rows.person.push({
      id: one.id,
      name,
      ...spell(name),
      sex: one.sex === undefined || one.sex === 'unknown' ? (identity?.sex ?? 'unknown') : one.sex,
      birth_date: one.birthDate ?? identity?.birthDate ?? null,
      area_id: one.areaId,
      ...lies,
      dwelling_id: one.dwellingId ?? null,
      household_id: household?.id ?? null,
      household_role: household?.role ?? null,
      household_head: household?.head ?? false,
      note: one.note ?? null,
      created_at: now.toISOString(),
    })
    for (const [position, phone] of (one.phones ?? []).entries()) phoneRow(phone, position, null)
    for (const [position, { relation, ...given }] of (one.relations ?? []).entries()) {
      const id = given.id ?? fresh()
      rows.relation.push({ id, ...about, relation, name: tidyName(given.name), position })
      for (const [at, phone] of (given.phones ?? []).entries()) phoneRow(phone, at, id)
    }
    for (const { document, ...given } of one.documents ?? []) {
      const id = given.id ?? fresh()
      rows.document.push({ id, person_id: one.id, area_path: one.areaPath, type: document.type, ...asJson(sealDocument(keys, id, document)) })
    }
    for (const { tag, source, validFrom, validTo, ...given } of one.tags ?? []) {
      rows.person_tag.push({ id: given.id ?? fresh(), ...about, tag, source, valid_from: validFrom ?? null, valid_to: validTo ?? null })
    }
  }
  return rows
}
