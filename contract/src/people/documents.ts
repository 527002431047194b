import { cleanNumber } from '../common/clean.ts'
import type { Day } from '../common/schema.ts'
import { checkIdentityNumber, type IdentityNumber, type IdentityProblem } from './identity-number.ts'
import type { DocumentType } from './schema.ts'

export type DocumentRead = {
  ok: true
  type: DocumentType
  number: string
  /** What the number itself says of its holder, where it says anything. */
  identity: IdentityNumber | null
}
export type DocumentProblem = IdentityProblem | 'not_this_type'

/** Passports of any country: 5–9 letters and digits (ICAO 9303), at least four of them digits. */
const passport = /^(?=(?:[A-Z]*\d){4})[A-Z0-9]{5,9}$/
/** Travel permits of Hong Kong and Macau residents (H or M and 8 or 10 digits) and of Taiwan residents (8 digits). */
const travelPermit = /^[HM]\d{8}(?:\d{2})?$/

/** Checks a document number of a given type and writes it the one way it is stored and looked up. */
export function checkDocument(
  type: DocumentType,
  text: string,
  today?: Day,
): DocumentRead | { ok: false; reason: DocumentProblem } {
  const number = cleanNumber(text).toUpperCase()
  if (type === 'resident_identity_card' || type === 'hk_macau_taiwan_residence_permit') {
    const identity = checkIdentityNumber(text, today)
    if (!identity.ok) return identity
    return identity.kind === type
      ? { ok: true, type, number: identity.number, identity }
      : { ok: false, reason: 'not_this_type' }
  }
  if (type === 'passport') {
    const bare = number.replace(/-/g, '')
    return passport.test(bare) ? { ok: true, type, number: bare, identity: null } : { ok: false, reason: 'characters' }
  }
  if (number.length < 4 || number.length > 40) return { ok: false, reason: 'length' }
  return { ok: true, type, number, identity: null }
}

/**
 * Reads a document number whose type nobody wrote down, as lists give it: a letter in front means a passport or a travel
 * permit, anything else has to be an identity number.
 */
export function readDocument(text: string, today?: Day): DocumentRead | { ok: false; reason: DocumentProblem } {
  const number = cleanNumber(text).toUpperCase()
  if (travelPermit.test(number)) return { ok: true, type: 'other', number, identity: null }
  if (/^[A-Z]/.test(number)) return checkDocument('passport', text, today)
  const identity = checkIdentityNumber(text, today)
  return identity.ok ? { ok: true, type: identity.kind, number: identity.number, identity } : identity
}
