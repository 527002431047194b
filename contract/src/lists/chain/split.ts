import { isSender, readHeader } from './head.ts'
import { linesOf, plain } from './text.ts'

const firstItem = /^[([【]?0*1 ?[.、)\]】:]/
const anyItem = /^[([【]?\d{1,5} ?[.、)\]】:]/
const AHEAD = 12

/**
 * Several messages copied at once: each begins with its header, with the chat's line of who sent it above. A header that no
 * list follows stays where it is.
 */
export function splitVersions(text: string): string[] {
  if (/<(?:app)?msg\b/i.test(text)) return [text]
  const lines = linesOf(text)
  const starts: number[] = []
  let items = 0
  for (const [at, line] of lines.entries()) {
    const written = plain(line)
    if (anyItem.test(written)) items += 1
    if (readHeader(line) === null) continue
    const ahead = lines.slice(at + 1, at + 1 + AHEAD)
    const follows = ahead.some((each) => firstItem.test(plain(each))) || / 0*1 ?[.、)]/.test(plain(line))
    if (items > 0 && follows) {
      starts.push(beforeHeader(lines, at))
      items = 0
    }
  }
  const bounds = [0, ...starts, lines.length]
  return bounds
    .slice(0, -1)
    .map((from, nth) => lines.slice(from, bounds[nth + 1]).join('\n'))
    .filter((each) => plain(each) !== '')
}

/** The line of who sent the message, right above its header, goes with it. */
function beforeHeader(lines: readonly string[], header: number): number {
  let at = header
  for (let back = header - 1; back >= Math.max(0, header - 3); back -= 1) {
    const written = plain(lines[back] ?? '')
    if (written === '') continue
    if (isSender(written) && !anyItem.test(written)) at = back
    break
  }
  return at
}
