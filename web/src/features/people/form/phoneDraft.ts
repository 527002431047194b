import { parsePhone } from '@kapok/contract/people/phone'

export type PhoneDraft = { id: string; number: string; label: string }

export const emptyPhone = (id: string): PhoneDraft => ({ id, number: '', label: '' })

export const phoneReady = ({ number }: PhoneDraft): boolean => parsePhone(number).ok

/** Rows left empty are no phones; a row with something wrong in it holds the form back. */
export const filledIn = (phones: readonly PhoneDraft[]): PhoneDraft[] =>
  phones.filter(({ number }) => number.trim() !== '')
