import { checkUscc } from '@kapok/contract/people/uscc'
import type { FieldOfWork, Organisation, OrganisationType } from '@kapok/contract/places/schema'

export type OrganisationDraft = {
  name: string
  type: OrganisationType
  field: FieldOfWork | null
  areaId: string | null
  runBy: string | null
  uscc: string
  phone: string
}

export const emptyDraft = (areaId: string | null): OrganisationDraft => ({
  name: '',
  type: 'social_work_station',
  field: null,
  areaId,
  runBy: null,
  uscc: '',
  phone: '',
})

export const draftOf = ({ name, type, field, areaId, runBy, uscc, phone }: Organisation): OrganisationDraft => ({
  name,
  type,
  field,
  areaId,
  runBy,
  uscc: uscc ?? '',
  phone: phone ?? '',
})

const codeOf = ({ uscc }: OrganisationDraft) => uscc.trim().toUpperCase()

export const usccWrong = (draft: OrganisationDraft): boolean =>
  codeOf(draft).length >= 18 && !checkUscc(codeOf(draft)).ok

/** What is sent; undefined as long as something is missing. */
export function readDraft(draft: OrganisationDraft) {
  const { name, type, field, areaId } = draft
  const uscc = codeOf(draft)
  if (name.trim() === '' || areaId === null || usccWrong(draft) || (uscc !== '' && uscc.length !== 18)) return undefined
  return {
    name: name.trim(),
    type,
    field,
    areaId,
    runBy: type === 'social_work_station' ? draft.runBy : null,
    uscc: uscc === '' ? null : uscc,
    phone: draft.phone.trim() === '' ? null : draft.phone.trim(),
  }
}
