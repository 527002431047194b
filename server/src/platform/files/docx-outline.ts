import { blanksIn } from '@kapok/contract/common/spot'
import { type DocxParagraph, type RowPlace, readParagraphs, textOf } from './docx-paragraphs.ts'
import { letterPart, plainXml } from './template-parts.ts'
import type { LetterBlockShown, LetterParagraph, LetterPiece, LetterTable, TemplateOutline } from './template-types.ts'
import type { WorkbookGuard } from './workbook-guard.ts'

const mostParagraphs = 3000

const shown = (paragraph: DocxParagraph, number: number): LetterParagraph => {
  const text = textOf(paragraph)
  const pieces: LetterPiece[] = []
  let at = 0
  for (const [blank, { from, to }] of blanksIn(text).entries()) {
    if (from > at) pieces.push({ text: text.slice(at, from), blank: null })
    pieces.push({ text: text.slice(from, to), blank })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), blank: null })
  return { paragraph: number, pieces }
}

/** A letter as somebody sees it who points at its blanks and cells: what stands in a table inside a table, in its cell. */
export const outlineLetter = async (guard: WorkbookGuard): Promise<TemplateOutline> => {
  const { paragraphs, rows } = readParagraphs(await plainXml(guard, letterPart))
  const outermost = (row: RowPlace): RowPlace =>
    rows.find((one) => one.inTable === 1 && one.from <= row.from && one.to >= row.to) ?? row
  const blocks: LetterBlockShown[] = []
  const tables = new Map<number, LetterTable & { last: number }>()
  for (const [number, paragraph] of paragraphs.slice(0, mostParagraphs).entries()) {
    const one = shown(paragraph, number)
    if (!paragraph.row) {
      blocks.push({ paragraph: one })
      continue
    }
    const place = outermost(paragraph.row)
    const table = tables.get(place.table) ?? { rows: [], last: -1 }
    if (!tables.has(place.table)) {
      tables.set(place.table, table)
      blocks.push({ table })
    }
    if (table.last !== place.row) table.rows.push([])
    table.last = place.row
    const cells = table.rows.at(-1) ?? []
    const cell = paragraph.row === place ? paragraph.cell : cells.length - 1
    const there = cells[Math.max(0, cell)]
    if (there) there.paragraphs.push(one)
    else cells.push({ paragraphs: [one], span: paragraph.span })
  }
  return {
    kind: 'docx',
    blocks: blocks.map((block) => ('table' in block ? { table: { rows: block.table.rows } } : block)),
    cut: paragraphs.length > mostParagraphs,
  }
}
