import { linesOf, plain } from './text.ts'
import type { ChainLine } from './types.ts'

/** The lines of a message that may belong to the list, and those that are the chat's own; all made plain. */
export type Message = { lines: readonly ChainLine[]; apart: readonly ChainLine[] }

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const character = (code: number) => (code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '')
const decode = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
    (whole, hex?: string, decimal?: string, name = '') => {
      if (hex) return character(Number.parseInt(hex, 16))
      if (decimal) return character(Number(decimal))
      return entities[String(name).toLowerCase()] ?? whole
    },
  )

/** The chat's own form of a message, `<appmsg><title>#接龙…`: the list is in its title, the rest is wrapping. */
function unwrap(text: string): Message | null {
  if (!/<(?:app)?msg\b/i.test(text)) return null
  const from = text.indexOf('<title>')
  const to = text.indexOf('</title>', from)
  if (from < 0 || to < 0) return null
  const inside = text
    .slice(from + '<title>'.length, to)
    .replace(/^<!\[CDATA\[/, '')
    .replace(/\]\]>$/, '')
  const before = linesOf(text.slice(0, from + '<title>'.length))
  const first = before.length
  const lines = linesOf(decode(inside)).map((each, at) => ({ line: first + at, text: plain(each) }))
  const last = linesOf(text.slice(0, to)).length
  return {
    lines,
    apart: [
      ...before.map((each, at) => ({ line: at + 1, text: plain(each) })),
      ...linesOf(text.slice(to)).map((each, at) => ({ line: last + at, text: plain(each) })),
    ],
  }
}

const dashes = /^(?:[-—–_=─━*~] ?){5,}$/
const quoted = /^[「『“"]/

export const isDivider = (text: string): boolean => dashes.test(text)

/** A reply that quotes: `「…」`, a line of dashes, then what is said. The list is on one side of the dashes, the other is talk. */
function unquote(lines: readonly ChainLine[], isList: (lines: readonly ChainLine[]) => boolean): Message | null {
  const first = lines.find(({ text }) => text !== '')
  if (!first || !quoted.test(first.text)) return null
  const at = lines.findIndex(({ text }) => isDivider(text))
  if (at < 0) return null
  const [above, divider, below] = [lines.slice(0, at), lines.slice(at, at + 1), lines.slice(at + 1)]
  if (isList(below)) return { lines: below, apart: [...above, ...divider] }
  // 「李四：#接龙 … 」: the name before the colon is who is quoted
  const who = /^[「『“"](?:[^:#\n]{1,30}:)? ?/.exec(first.text)?.[0] ?? ''
  const opened = above.map((each) => {
    const text = each === first ? each.text.slice(who.length) : each.text
    return { ...each, text: each === above.at(-1) ? text.replace(/[」』”"]$/, '') : text }
  })
  const speaker = { line: first.line, text: who }
  return isList(opened) ? { lines: opened, apart: [speaker, ...divider, ...below] } : null
}

/** Takes a message out of what the chat wraps around it. */
export function openMessage(text: string, isList: (lines: readonly ChainLine[]) => boolean): Message {
  const unwrapped = unwrap(text)
  if (unwrapped) return unwrapped
  const lines = linesOf(text).map((each, at) => ({ line: at + 1, text: plain(each) }))
  return unquote(lines, isList) ?? { lines, apart: [] }
}
