import { buildingIn } from './doors.ts'
import { type EntryContext, readEntry } from './entry.ts'
import { takeFields } from './fields.ts'
import { isDeadline, isSender, isTalk, readHeader, readMenu } from './head.ts'
import { type Piece, piecesOf, startOf } from './items.ts'
import { isDivider, openMessage } from './message.ts'
import { hasWord } from './text.ts'
import type { Chain, ChainDoubt, ChainEntry, ChainLine, EntryRead } from './types.ts'

type Draft = { position: number; lines: ChainLine[]; doubts: ChainDoubt[] }

/** How far a position may leap without being taken for something else: entries in between were deleted. */
const LEAP = 50
const LONG_TALK = 24
/** What is more than any chat group writes stays among the leftovers. */
const MOST_LINES = 20_000
const noContext: EntryContext = { menu: {}, building: '' }

/** Whether a line says by itself that it belongs to the entry above: a room, an amount, a phone, a field, a remark. */
function isPart(text: string): boolean {
  if (takeFields(text).fields.length > 0 || /^\(.*\)$/.test(text)) return true
  const { door, quantity, phone, doubts } = readEntry(text, noContext)
  return door !== null || phone !== '' || (quantity !== null && !doubts.includes('bare_number'))
}

function isTrailing(text: string, last: boolean, afterBlank: boolean): boolean {
  if (isDivider(text) || isTalk(text) || (afterBlank && isSender(text))) return true
  if (!afterBlank && !(last && (text.length > LONG_TALK || /[。!?！？]$/.test(text)))) return false
  return !isPart(text)
}

/** Entries and what stands between them that is none. */
function entriesOf(
  pieces: readonly Piece[],
  blankBefore: ReadonlySet<number>,
): { drafts: Draft[]; leftovers: ChainLine[] } {
  const drafts: Draft[] = []
  const leftovers: ChainLine[] = []
  const lastNumbered = pieces.reduce((last, { number }, at) => (number === null ? last : at), -1)
  let open = true
  let highest = 0
  for (const [at, piece] of pieces.entries()) {
    const { line, number, text } = piece
    const current = drafts.at(-1)
    if (number === null) {
      if (text === '') continue
      const last = at > lastNumbered
      if (!current || !open || isTrailing(text, last, blankBefore.has(line))) {
        leftovers.push({ line, text })
        open &&= !isDivider(text)
        continue
      }
      const empty = current.lines.every((each) => each.text === '')
      if (!empty && !isPart(text)) current.doubts.push('joined_lines')
      current.lines.push({ line, text })
      continue
    }
    const doubts: ChainDoubt[] = []
    const leaps = number > highest + LEAP && pieces.slice(at + 1, at + 4).every((next) => next.number !== number + 1)
    if (leaps && current && !hasWord(text)) {
      current.lines.push({ line, text: `${number}${piece.separator}${text}` })
      continue
    }
    if (leaps && drafts.length > 0) doubts.push('number_leap')
    if (current && number === current.position) doubts.push('number_again')
    else if (current && number < highest) doubts.push('number_back')
    if (!leaps) highest = Math.max(highest, number)
    open = true
    drafts.push({ position: number, lines: [{ line, text }], doubts })
  }
  return { drafts, leftovers }
}

const withDoubts = (read: EntryRead, more: readonly ChainDoubt[]): EntryRead => {
  const doubts = [...new Set([...read.doubts, ...more])]
  return { ...read, doubts, confidence: read.confidence === 'sure' && doubts.length > 0 ? 'look' : read.confidence }
}

/** Where most entries have a room or a building, one without is looked at. */
function compareRooms(entries: ChainEntry[]): ChainEntry[] {
  const rooms = entries.filter(({ door }) => door !== null).length
  const buildings = entries.filter(({ door }) => door !== null && door.building !== '').length
  return entries.map((entry) => {
    if (entry.door === null && rooms * 2 > entries.length && entries.length > 3)
      return { ...entry, ...withDoubts(entry, ['room_missing']) }
    if (entry.door !== null && entry.door.building === '' && buildings * 2 > rooms)
      return { ...entry, ...withDoubts(entry, ['room_unclear']) }
    return entry
  })
}

const changes = /改|更正|更新|修正/

/**
 * Reads one version of a chain list (接龙) as it is copied from a chat, in any of the shapes people and clients give it. Takes
 * time in proportion to the length of the text, whatever the text is. No line is lost: see `Chain`.
 */
export function readChain(text: string): Chain {
  const { lines, apart } = openMessage(text, (some) => {
    const pieces = piecesOf(some)
    return (
      some.some((each) => readHeader(each.text) !== null) || pieces.filter(({ number }) => number !== null).length > 1
    )
  })
  const blankBefore = new Set<number>()
  for (const [at, each] of lines.entries()) if (at > 0 && lines[at - 1]?.text === '') blankBefore.add(each.line)
  const all = lines.filter((each) => each.text !== '')
  const written = all.slice(0, MOST_LINES)

  let from = ''
  let head = written
  const second = written[1] ? readHeader(written[1].text) : null
  if (written[0] && second && readHeader(written[0].text) === null && isSender(written[0].text)) {
    from = written[0].text
    head = written.slice(1)
  }
  const mark = head[0] ? readHeader(head[0].text) : null
  const body: readonly ChainLine[] =
    mark && head[0] ? [{ line: head[0].line, text: mark.rest }, ...head.slice(1)] : head

  const pieces = piecesOf(body)
  const start = startOf(pieces, mark !== null)
  const above = (start < 0 ? pieces : pieces.slice(0, start)).filter((each) => each.text !== '' || each.number !== null)
  const { drafts, leftovers } = start < 0 ? { drafts: [], leftovers: [] } : entriesOf(pieces.slice(start), blankBefore)
  const aboveText = above.map(({ number, separator, text }) =>
    number === null ? text : `${number}${separator || ' '}${text}`,
  )
  const deadline =
    aboveText.find((each, at) => isDeadline(each) && (at > 0 || aboveText.length === 1 || each.length < 16)) ?? ''
  const others = aboveText.filter((each) => each !== deadline)
  const context: EntryContext = { menu: readMenu(aboveText), building: buildingIn(others.join(' ')) }
  const blanks: { position: number; line: number }[] = []
  const entries: ChainEntry[] = []
  for (const { position, lines, doubts } of drafts) {
    const raw = lines
      .map((each) => each.text)
      .filter(Boolean)
      .join('\n')
    if (raw === '') blanks.push({ position, line: lines[0]?.line ?? 0 })
    else {
      const read = withDoubts(readEntry(raw, context), doubts)
      const numbers = [...new Set(lines.filter((each) => each.text !== '').map((each) => each.line))]
      entries.push({ ...read, position, raw, lines: numbers, corrects: changes.test(raw) })
    }
  }
  // a text without header and without entries is no list at all: nobody could place its lines
  const nothing = mark === null && entries.length === 0
  return {
    from,
    header: mark?.mark ?? '',
    title: nothing ? [] : others.slice(0, 1),
    notes: nothing ? [] : others.slice(1),
    deadline: nothing ? '' : deadline,
    menu: context.menu,
    entries: compareRooms(entries),
    blanks,
    leftovers: [
      ...apart.filter((each) => each.text !== ''),
      ...all.slice(MOST_LINES),
      ...leftovers,
      ...(nothing ? above.map(({ line }, at) => ({ line, text: aboveText[at] ?? '' })) : []),
    ].toSorted((a, b) => a.line - b.line),
  }
}

/** Whether a pasted text is a chain list rather than cells of a table. */
export function looksLikeChain(text: string): boolean {
  const start = text.slice(0, 20_000)
  const chain = readChain(start)
  if (chain.header !== '') return true
  if (start.includes('\t')) return false
  const found = chain.entries.length + chain.blanks.length
  return (
    found > 1 &&
    found * 2 >= chain.leftovers.length &&
    chain.entries.some(({ confidence }) => confidence !== 'unplaced')
  )
}
