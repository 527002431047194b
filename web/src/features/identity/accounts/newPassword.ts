/** No letters that are mistaken for each other on paper or on the phone: 0 O 1 l I. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Twelve letters in three groups, about 60 bits: easy to read out, not to guess. */
export function newPassword(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  const letters = Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length] ?? 'k').join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}
