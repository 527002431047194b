/**
 * A text in which every number is written so that plain comparison counts: its length goes before its digits, `302` →
 * `03302`, `1203` → `041203`. Stored beside a name, it lets a database sort as people count (`COLLATE "C"`).
 */
export const naturalKey = (text: string): string =>
  text.replace(/\d+/g, (digits) => {
    const number = digits.replace(/^0+(?=\d)/, '')
    return `${String(Math.min(number.length, 99)).padStart(2, '0')}${number}`
  })

/** Streets have few names and houses few numbers: a list of thousands asks for the same keys again and again. */
const keys = new Map<string, string>()
const mostKeys = 5000
const keyOf = (text: string): string => {
  const known = keys.get(text)
  if (known !== undefined) return known
  if (keys.size >= mostKeys) keys.clear()
  const key = naturalKey(text)
  keys.set(text, key)
  return key
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The order in which people count houses and rooms: 2 栋 before 10 栋, 302 before 1203. Otherwise by code unit, so that the
 * phone, the desk and the printed sheet agree whatever their locale data say. `3` and `03` are the same house: 0.
 */
export const compareNaturally = (a: string, b: string): number => (a === b ? 0 : compareText(keyOf(a), keyOf(b)))
