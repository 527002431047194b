import type { MergedField } from '@kapok/contract/people/match-schema'
import type { PersonCard } from '@kapok/contract/people/schema'

/** What a record holds once, in the order it is compared. */
export const mergedFields: readonly MergedField[] = ['name', 'sex', 'birthDate', 'address', 'household', 'note']

/** Whether the record says anything there. */
const says = (person: PersonCard, field: MergedField): boolean => {
  if (field === 'sex') return person.sex !== 'unknown'
  if (field === 'address') return person.address.dwellingId !== null
  return person[field] !== null && person[field] !== ''
}
const valueOf = (person: PersonCard, field: MergedField): unknown => {
  if (field === 'address') return person.address.dwellingId
  return field === 'household' ? person.household?.id : person[field]
}

export const isSame = (one: PersonCard, other: PersonCard, field: MergedField): boolean =>
  (valueOf(one, field) ?? null) === (valueOf(other, field) ?? null)

/** Taken from the other record unless somebody says otherwise: what the one kept does not know. Two notes are both kept. */
export const usuallyTaken = (kept: PersonCard, merged: PersonCard): MergedField[] =>
  mergedFields.filter(
    (field) => says(merged, field) && !isSame(kept, merged, field) && (field === 'note' || !says(kept, field)),
  )
