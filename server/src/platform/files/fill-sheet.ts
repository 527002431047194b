import { FileRefused } from './file-refused.ts'
import type { FillPlan } from './fill-plan.ts'
import { RowFiller } from './fill-rows.ts'
import { patchSheetEnd, patchSheetStart } from './fill-sheet-ends.ts'

const longestPart = 64 * 1024 * 1024
const pieceLength = 256 * 1024

/** What happened to a sheet beyond the cells that were written. */
export type SheetChanges = {
  formulasGone: boolean
  /** Where each line stands now. */
  movedTo: Map<number, number>
}

/** The XML of a sheet with the plan's cells written into it, piece by piece. `changes` is filled in at its end. */
export async function* fillSheet(
  pieces: AsyncIterable<string>,
  plan: FillPlan,
  numberStyles: Set<string>,
  changes: SheetChanges,
): AsyncGenerator<string> {
  const rows = new RowFiller(plan, numberStyles)
  let where = 'start' as 'start' | 'rows' | 'end'
  let text = ''
  let out = ''
  for await (const piece of pieces) {
    text += piece
    if (text.length > longestPart) throw new FileRefused('file-too-large', { limit: longestPart, unit: 'characters' })
    if (where === 'start') {
      const found = /<((?:[\w.-]+:)?)sheetData(?:\s[^>]*)?>/.exec(text)
      if (!found) continue
      const empty = found[0].endsWith('/>')
      out += patchSheetStart(text.slice(0, found.index), plan) + found[0].replace(/\/>$/, '>')
      text = text.slice(found.index + found[0].length)
      if (empty) text = `</${found[1]}sheetData>${text}`
      where = 'rows'
    }
    if (where === 'rows') {
      const { done, written, rest } = rows.take(text)
      out += written
      text = rest
      if (done) where = 'end'
    }
    if (out.length < pieceLength) continue
    yield out
    out = ''
  }
  if (where !== 'end') throw new FileRefused('file-damaged', { found: 'cut off' })
  changes.formulasGone = rows.formulasGone
  changes.movedTo = rows.movedTo
  yield out + patchSheetEnd(text, plan, rows.movedTo)
}
