import { cleanNumber } from '../common/clean.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** Check character of GB 32100-2015 for the first 17 characters. */
export function usccCheckCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(first17.charAt(i)), 0)
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/** Checks a unified social credit code: 18 of 0–9 and A–Y without I, O, S, V (GB 32100-2015). */
export function checkUscc(
  text: string,
): { ok: true; number: string } | { ok: false; reason: 'characters' | 'length' | 'check_digit' } {
  const number = cleanNumber(text).toUpperCase()
  if ([...number].some((character) => !alphabet.includes(character))) return { ok: false, reason: 'characters' }
  if (number.length !== 18) return { ok: false, reason: 'length' }
  return usccCheckCharacter(number) === number[17] ? { ok: true, number } : { ok: false, reason: 'check_digit' }
}
