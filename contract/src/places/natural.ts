const numberOrText = /\d+|\D+/g

/** Numbers of any length by value: `9` before `10`, `007` like `7`. */
function compareNumbers(a: string, b: string): number {
  const [x, y] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')]
  return x.length - y.length || compareText(x, y)
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const isNumber = (part: string) => /^\d/.test(part)

/**
 * The order in which people count houses and rooms: 2 栋 before 10 栋, 302 before 1203. By code point otherwise, so that
 * the phone, the desk and the printed sheet agree whatever their locale data say. 0 only for the same text.
 */
export function compareNaturally(a: string, b: string): number {
  const [left, right] = [a.match(numberOrText) ?? [], b.match(numberOrText) ?? []]
  for (const [i, x] of left.entries()) {
    const y = right[i]
    if (y === undefined) return 1
    if (isNumber(x) !== isNumber(y)) return isNumber(x) ? -1 : 1
    const order = isNumber(x) ? compareNumbers(x, y) : compareText(x, y)
    if (order !== 0) return order
  }
  return left.length - right.length || compareText(a, b)
}
