import { cleanNumber, isScientific } from '../common/clean.ts'
import type { Day } from '../common/schema.ts'
import { isDay } from '../common/time.ts'

/** Why a text is no identity number. `scientific_notation`: a spreadsheet rounded it, the last digits are lost. */
export type IdentityProblem = 'characters' | 'length' | 'region' | 'birth_date' | 'check_digit' | 'scientific_notation'

export type IdentityNumber = {
  ok: true
  /** 18 characters; the old form is completed, so that both find the same person. */
  number: string
  /** Written in the 15-digit form of before 1999: correct, but taken from an old paper. */
  old: boolean
  kind: 'resident_identity_card' | 'hk_macau_taiwan_residence_permit'
  birthDate: Day
  sex: 'male' | 'female'
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Check character of GB 11643-1999 (ISO 7064 MOD 11-2) for the first 17 digits. */
export function identityCheckCharacter(digits: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  return '10X98765432'.charAt(sum % 11)
}

/**
 * Provinces of GB/T 2260; 81, 82 and 83 with 0000 on the residence permit for Hong Kong, Macau and Taiwan; 9 on the
 * permanent residence card for foreigners and, as 99, on the invented numbers of the demo. Only plausible, never looked up:
 * counties come and go, the numbers stay.
 */
const region = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123](?=0000)|9\d)/

/** Checks an identity number by GB 11643 (china.md §7). `today`, if given, refuses birth dates to come. */
export function checkIdentityNumber(
  text: string,
  today?: Day,
): IdentityNumber | { ok: false; reason: IdentityProblem } {
  const no = (reason: IdentityProblem) => ({ ok: false, reason }) as const
  const written = cleanNumber(text).toUpperCase()
  if (isScientific(written)) return no('scientific_notation')
  // The last character may be typed as a Cyrillic or a multiplication X.
  const plain = written.replace(/[ХΧ×✕]$/u, 'X')
  if (!/^\d*X?$/.test(plain)) return no('characters')
  const old = plain.length === 15
  if (!old && plain.length !== 18) return no('length')
  if (old && plain.endsWith('X')) return no('characters')

  const digits = old ? `${plain.slice(0, 6)}19${plain.slice(6)}` : plain.slice(0, 17)
  const number = digits + identityCheckCharacter(digits)
  // A spreadsheet keeps 15 digits and writes 000 for the rest.
  if (!old && number !== plain) return no(plain.endsWith('000') ? 'scientific_notation' : 'check_digit')
  if (!region.test(number)) return no('region')
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isDay(birthDate) || birthDate < '1850-01-01' || (today && birthDate > today)) return no('birth_date')
  return {
    ok: true,
    number,
    old,
    kind: /^8[123]0000/.test(number) ? 'hk_macau_taiwan_residence_permit' : 'resident_identity_card',
    birthDate,
    sex: Number(number[16]) % 2 === 1 ? 'male' : 'female',
  }
}
