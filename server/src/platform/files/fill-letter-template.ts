import { blanksIn, readSpot } from '@kapok/contract/common/spot'
import { type DocxParagraph, type DocxText, type RowPlace, readParagraphs, textOf } from './docx-paragraphs.ts'
import { noteText } from './note-row.ts'
import { letterPart, plainXml } from './template-parts.ts'
import type { TemplateFill } from './template-types.ts'
import type { WorkbookGuard } from './workbook-guard.ts'
import type { CellInput } from './xlsx-types.ts'
import { xmlText } from './xml-text.ts'
import { ZipWriter } from './zip-writer.ts'

type Change = { from: number; to: number; xml: string }

const written = (value: CellInput): string => (value === null ? '' : String(value))

const run = (prefix: string, looks: string, text: string): string =>
  `<${prefix}r>${looks}<${prefix}t xml:space="preserve">${xmlText(text)}</${prefix}t></${prefix}r>`

/** Writes values over pieces of a paragraph's text; each takes the looks of the characters it replaces. */
const changesIn = (paragraph: DocxParagraph, blanks: Map<number | null, string>, prefix: string): Change[] => {
  const text = textOf(paragraph)
  const places = blanksIn(text)
  if (paragraph.pieces.length === 0) {
    const value = [...blanks.values()].join('')
    if (value === '') return []
    const { inside, from, to, looks } = paragraph
    if (inside !== undefined) return [{ from: inside, to: inside, xml: run(prefix, looks, value) }]
    return [{ from, to, xml: `<${prefix}p>${run(prefix, '', value)}</${prefix}p>` }]
  }
  const edits = [...blanks].flatMap(([blank, value]) => {
    const place = blank === null ? { from: 0, to: text.length } : places[blank]
    return place ? [{ ...place, value }] : []
  })
  edits.sort((a, b) => a.from - b.from)
  const changes: Change[] = []
  let start = 0
  for (const piece of paragraph.pieces) {
    const end = start + piece.text.length
    let out = ''
    let at = start
    let touched = false
    for (const { from, to, value } of edits) {
      const begins = from >= start && (from < end || (from === end && piece === paragraph.pieces.at(-1)))
      if (!begins && !(from < start && to > start)) continue
      touched = true
      out += text.slice(at, Math.max(at, Math.min(from, end)))
      if (begins) out += value
      at = Math.max(at, Math.min(to, end))
    }
    if (touched) {
      out += text.slice(at, end)
      changes.push({
        from: piece.from,
        to: piece.to,
        xml: `<${prefix}t xml:space="preserve">${xmlText(out)}</${prefix}t>`,
      })
    }
    start = end
  }
  return changes
}

const changed = (xml: string, from: number, to: number, changes: readonly Change[]): string => {
  let out = ''
  let at = from
  for (const change of changes.toSorted((a, b) => a.from - b.from)) {
    out += xml.slice(at, change.from) + change.xml
    at = change.to
  }
  return out + xml.slice(at, to)
}

type Blanks = Map<number, Map<number | null, string>>
const putAt = (blanks: Blanks, spot: string, value: CellInput) => {
  const read = readSpot(spot)
  if (read?.kind !== 'paragraph') throw new RangeError('a letter is filled by its paragraphs')
  const there = blanks.get(read.paragraph) ?? new Map<number | null, string>()
  blanks.set(read.paragraph, there.set(read.blank, written(value)))
}

/** Ids that may stand once in a letter only. */
const copyOf = (xml: string): string =>
  xml.replace(/\s[\w.-]+:(?:paraId|textId)="[^"]*"/g, '').replace(/<(?:[\w.-]+:)?bookmark(?:Start|End)\b[^>]*\/>/g, '')

/** The rows of a list in place of the row that was pointed at, and of as many empty ones behind it. */
const listRows = (
  xml: string,
  { paragraphs, rows, prefix }: DocxText,
  list: NonNullable<TemplateFill['list']>,
): Change[] => {
  const first = readSpot(list.spots[0] ?? '')
  const row = first?.kind === 'paragraph' ? paragraphs[first.paragraph]?.row : undefined
  if (!row) throw new RangeError('a list in a letter begins in a row of a table')
  const lines = list.rows.length > 0 ? list.rows : [[]]
  const made = lines.map((cells, line) => {
    const blanks: Blanks = new Map()
    for (const [n, spot] of list.spots.entries()) putAt(blanks, spot, cells[n] ?? null)
    const changes = [...blanks].flatMap(([number, own]) => {
      const paragraph = paragraphs[number]
      return paragraph?.row === row ? changesIn(paragraph, own, prefix) : []
    })
    const text = changed(xml, row.from, row.to, changes)
    return line === 0 ? text : copyOf(text)
  })
  const isEmpty = (one: RowPlace) =>
    paragraphs.every((paragraph) => paragraph.row !== one || textOf(paragraph).trim() === '') &&
    !/<(?:[\w.-]+:)?(?:drawing|pict|object)\b/.test(xml.slice(one.from, one.to))
  const behind = rows.filter((one) => one.table === row.table && one.row > row.row)
  const spare = behind.slice(
    0,
    Math.max(
      0,
      behind.findIndex((one) => !isEmpty(one)),
    ),
  )
  const taken = (behind.every(isEmpty) ? behind : spare).slice(0, lines.length - 1)
  return [{ from: row.from, to: row.to, xml: made.join('') }, ...taken.map(({ from, to }) => ({ from, to, xml: '' }))]
}

const markBlock = (prefix: string, mark: string): string =>
  `<${prefix}p><${prefix}r><${prefix}rPr><${prefix}color ${prefix}val="808080"/><${prefix}sz ${prefix}val="16"/></${prefix}rPr>` +
  `<${prefix}t xml:space="preserve">${xmlText(noteText(mark))}</${prefix}t></${prefix}r></${prefix}p>`

/** Where the body's own text ends: before what it says of its pages. */
const endOfBody = (xml: string, prefix: string): number => {
  const end = xml.lastIndexOf(`</${prefix}body>`)
  const pages = xml.lastIndexOf(`<${prefix}sectPr`, end)
  const between = pages === -1 ? '' : xml.slice(pages, end)
  return pages !== -1 && /^(?:[^<]|<(?!\/?(?:[\w.-]+:)?p[\s>]))*$/.test(between) ? pages : end
}

/** A letter with values in its blanks and cells. Everything else stays as it is. */
export const fillLetterTemplate = async (guard: WorkbookGuard, fill: TemplateFill): Promise<Uint8Array> => {
  const xml = await plainXml(guard, letterPart)
  const text = readParagraphs(xml)
  const blanks: Blanks = new Map()
  for (const [spot, value] of fill.values) putAt(blanks, spot, value)
  const changes = [...blanks].flatMap(([number, own]) => {
    const paragraph = text.paragraphs[number]
    return paragraph ? changesIn(paragraph, own, text.prefix) : []
  })
  if (fill.list) changes.push(...listRows(xml, text, fill.list))
  if (fill.mark !== undefined) {
    const at = endOfBody(xml, text.prefix)
    changes.push({ from: at, to: at, xml: markBlock(text.prefix, fill.mark) })
  }
  const zip = new ZipWriter()
  for (const name of guard.names) {
    if (name === letterPart) await zip.add(name, [changed(xml, 0, xml.length, changes)])
    else zip.addPacked(name, guard.packed(name))
  }
  return zip.finish()
}
