import { hasWord } from './text.ts'
import type { ChainLine } from './types.ts'

/** A piece of a line: what stands behind a position number, or a line without one (`number` null). */
export type Piece = { line: number; number: number | null; separator: string; text: string }

type Marked = { number: number; separator: string; text: string }

const marked = /^[([【#]?(\d{1,5}) ?([.、)\]】:。,]) ?/
const loose = /^(\d{1,4}) ?(?=[^\d\s])/
const decimal = /^\d{1,2}(?:$| |斤|元|块|kg|g|公斤|千克|克|升|ml|米|折|倍|万|%|日|号|点)/i
/** Behind a bare number these make it an amount or a part of an address. */
const notItem =
  /^(?:号|栋|幢|座|#|单元|楼|层|室|房|份|盒|箱|袋|包|个|斤|kg|元|块|人|位|户|月|日|年|点|-|\/|x\d|×|\+|:|%)/i

/** A line that begins with a position and a separator: `1. 张三`, `2、`, `（3）李`, `①王`. */
function readMarked(line: string): Marked | null {
  const match = marked.exec(line)
  if (!match) return null
  const [lead, number = '', separator = ''] = match
  const rest = line.slice(lead.length)
  const close = line.charAt(lead.length)
  if (separator === '.' && !lead.endsWith(' ') && decimal.test(rest)) return null
  if (separator === ':' && /^\d\d(?!\d)/.test(line.slice(lead.length))) return null
  return {
    number: Number(number),
    separator: lead.endsWith(' ') && close !== '' ? `${separator} ` : separator,
    text: rest,
  }
}

const readLoose = (line: string): Marked | null => {
  const match = loose.exec(line)
  if (!match) return /^\d{1,4}$/.test(line) ? { number: Number(line), separator: '', text: '' } : null
  const rest = line.slice(match[0].length)
  return notItem.test(rest) ? null : { number: Number(match[1]), separator: '', text: rest }
}

const inside = /(\d{1,5}) ?[.、)]/g
const LEAP = 10

/** Positions one after another within a line, `1. 2. 张 5号 3. 李`: copied where line ends get lost. */
function runIn(line: string): { number: number; from: number; to: number; spaced: boolean }[] {
  let run: { number: number; from: number; to: number; spaced: boolean }[] = []
  for (const match of line.matchAll(inside)) {
    const from = match.index
    const to = from + match[0].length
    const lead = line.charAt(from - 1)
    if (/\d|[.\-A-Za-z]/.test(lead)) continue
    if (match[0].endsWith('.') && decimal.test(line.slice(to, to + 8)) && line.charAt(to) !== ' ') continue
    const number = Number(match[1])
    const last = run.at(-1)
    const spaced = lead === '' || lead === ' ' || lead === ','
    if (!last) run = number <= 1 || from === 0 ? [{ number, from, to, spaced }] : run
    else if (number === last.number + 1) run.push({ number, from, to, spaced })
    else if (number > last.number && number <= last.number + LEAP && spaced && line.charAt(to) === ' ')
      run.push({ number, from, to, spaced })
  }
  return run
}

/** Lines that hold several positions, taken apart. `next` is the position the line below begins with. */
function takeApart({ line, text }: ChainLine, next: number | null): Piece[] | null {
  const run = runIn(text)
  const last = run.at(-1)
  const [first] = run
  if (!first || !last || run.length < 2) return null
  if (next !== null && next <= last.number && next > first.number) return null
  if (!run.every(({ spaced }) => spaced) && (run.length < 3 || first.from > 0)) return null
  const head = text.slice(0, first.from).trim()
  return [
    ...(head === '' ? [] : [{ line, number: null, separator: '', text: head }]),
    ...run.map(({ number, to }, at) => ({
      line,
      number,
      separator: '. ',
      text: text.slice(to, run[at + 1]?.from ?? text.length).trim(),
    })),
  ]
}

/** Every line, made plain before, as pieces: those that begin with a position, and the others. Nothing is left out. */
export function piecesOf(lines: readonly ChainLine[]): Piece[] {
  const strict = lines.map(({ text }) => readMarked(text))
  const nextStrict: (number | null)[] = []
  for (let at = lines.length - 1, next: number | null = null; at >= 0; at -= 1) {
    nextStrict[at] = next
    next = strict[at]?.number ?? next
  }
  const firstOne = strict.findIndex((each) => each?.number === 1)
  const anyMarked = strict.some((each) => each !== null)
  const pieces: Piece[] = []
  let last: number | null = null
  for (const [at, each] of lines.entries()) {
    // a menu in the head may hold numbers too: where positions begin lines, only lines that begin with one are taken apart
    const apart = firstOne < 0 || strict[at] ? takeApart(each, nextStrict[at] ?? null) : null
    if (apart) {
      pieces.push(...apart)
      last = apart.at(-1)?.number ?? last
      continue
    }
    const own = strict[at]
    if (own) {
      pieces.push({ line: each.line, ...own })
      last = own.number
      continue
    }
    const without = readLoose(each.text)
    const next = nextStrict[at] ?? null
    const fits: boolean =
      without !== null &&
      (anyMarked
        ? last !== null &&
          without.number === last + 1 &&
          hasWord(without.text) &&
          (next === null || next === without.number + 1)
        : last === null
          ? without.number <= 2 && hasNext(lines, at, without.number + 1)
          : without.number > last && without.number <= last + LEAP)
    if (without && fits) {
      pieces.push({ line: each.line, ...without })
      last = without.number
    } else pieces.push({ line: each.line, number: null, separator: '', text: each.text })
  }
  return pieces
}

const NEAR = 6
const hasNext = (lines: readonly ChainLine[], at: number, number: number): boolean =>
  lines.slice(at + 1, at + 1 + NEAR).some(({ text }) => readLoose(text)?.number === number)

/** Where the entries begin: numbers in a title, or rules that are numbered in another way, stand before it. -1: nowhere. */
export function startOf(pieces: readonly Piece[], hasHeader: boolean): number {
  const numbered = pieces.flatMap(({ number }, at) => (number === null ? [] : [at]))
  const ones = numbered.filter((at) => pieces[at]?.number === 1)
  const first = numbered[0] ?? -1
  const [one] = ones
  if (one === undefined) return first
  const before = numbered.filter((at) => at < one).length
  if (before > 1) return first
  const second = ones.find((at) => at > one)
  if (second !== undefined && hasHeader) {
    const style = (at: number) => pieces[at]?.separator.trim()
    const rules = numbered.filter((at) => at >= one && at < second)
    const list = numbered.filter((at) => at >= second)
    const apart = new Set(rules.map(style)).size === 1 && list.every((at) => style(at) !== style(one))
    if (apart && rules.every((at, nth) => pieces[at]?.number === nth + 1)) return second
  }
  return one
}
