/** Of ten characters and more, the ones that every list of stolen passwords begins with. */
const common = new Set(
  `1234567890 0123456789 0987654321 9876543210 1234567891 12345678910 123456789a a123456789 aa123456789 qq123456789
  woaini1314 woaini520 5201314520 1314520520 woaini5201314 1q2w3e4r5t 1qaz2wsx3edc qwertyuiop asdfghjkl; qwerty12345
  qwerty123456 password12 password123 password1234 passw0rd123 p@ssw0rd123 p@ssword123 administrator admin12345
  admin123456 admin@12345 iloveyou12 iloveyou123 letmein1234 welcome123 changeme123 abc1234567 abcd123456 abc123456789
  147258369 1472583690 147258369a 3141592653 1029384756 0147258369 zxcvbnm123 asdf123456`.split(/\s+/),
)

const isStaircase = (text: string): boolean => {
  const steps = new Set([...text].slice(1).map((char, i) => (char.codePointAt(0) ?? 0) - (text.codePointAt(i) ?? 0)))
  return steps.size === 1 && [...steps].every((step) => Math.abs(step) <= 1)
}

/** A password that would be among the first guesses for this person. Length alone is the contract's business. */
export const isEasy = (password: string, about: readonly string[]): boolean => {
  const text = password.normalize('NFKC').toLowerCase()
  if (common.has(text) || new Set(text).size < 4 || isStaircase(text)) return true
  const rest = about.map((word) => word.toLowerCase()).reduce((left, word) => left.replaceAll(word, ''), text)
  return rest.length < text.length && rest.replace(/[^\p{L}\p{N}]/gu, '').length < 4
}
