import { rangeOf } from './cell-range.ts'
import { FileRefused } from './file-refused.ts'
import type { CellRange } from './table.ts'
import type { WorkbookGuard } from './workbook-guard.ts'
import { attributeOf, XmlScanner } from './xml-scanner.ts'

/** What stands around a worksheet's rows. */
export type SheetOutline = {
  /** As the sheet tells it, which need not be true. */
  extent: { lines: number; columns: number } | null
  hiddenColumns: number[]
  merged: CellRange[]
  /** False where the rows hold comments or other marks that no spreadsheet program writes. */
  plain: boolean
}

const mostMerged = 50_000
const widestSheet = 16_384

/** Reads what stands before a sheet's rows, and with `throughout` what stands after them. Throws what `pieces` throws. */
export async function outlineSheet(guard: WorkbookGuard, path: string, throughout: boolean): Promise<SheetOutline> {
  const outline: SheetOutline = { extent: null, hiddenColumns: [], merged: [], plain: true }
  let where = 'head' as 'head' | 'rows' | 'tail'
  const scanner = (): XmlScanner =>
    new XmlScanner({
      open: (name, tag) => {
        if (name === 'sheetData') where = 'rows'
        else takeTag(outline, name, tag)
      },
      close: (name) => {
        if (name === 'sheetData') where = 'tail'
      },
      text: () => {},
    })
  let current = scanner()
  let decoder = new TextDecoder()
  let carry = Buffer.alloc(0)
  for await (const piece of guard.bytes(path)) {
    outline.plain &&= !hasSpecialMark(carry, piece)
    if (where === 'rows') {
      // Most of a sheet is rows: they are not even made text of.
      const end = endOfRows(carry, piece)
      if (end === -1) {
        carry = tailOf(carry, piece)
        continue
      }
      where = 'tail'
      current = scanner()
      decoder = new TextDecoder()
      current.push(decoder.decode(Buffer.concat([carry, piece]).subarray(end), { stream: true }))
    } else {
      current.push(decoder.decode(piece, { stream: true }))
      carry = tailOf(carry, piece)
    }
    if (current.pending > 1 << 20) throw new FileRefused('file-too-large', { limit: 1 << 20, unit: 'characters' })
    if (!throughout && where !== 'head') break
  }
  return outline
}

const carried = 40

function tailOf(carry: Buffer, piece: Buffer): Buffer<ArrayBuffer> {
  return Buffer.from(
    piece.length < carried ? Buffer.concat([carry, piece]).subarray(-carried) : piece.subarray(-carried),
  )
}

// A text may hold the word, so that the tag itself is looked for; but only where the word is.
function endOfRows(carry: Buffer, piece: Buffer): number {
  const seam = Buffer.concat([carry, piece.subarray(0, carried)])
  if (!seam.includes('sheetData') && !piece.includes('sheetData')) return -1
  const text = Buffer.concat([carry, piece]).toString('latin1')
  return /<\/(?:[\w.-]+:)?sheetData\s*>/.exec(text)?.index ?? -1
}

/** Whether there is a comment or the like; looked for by its rarer half. */
function hasSpecialMark(carry: Buffer, piece: Buffer): boolean {
  for (let at = piece.indexOf(33); at !== -1; at = piece.indexOf(33, at + 1))
    if ((at === 0 ? carry.at(-1) : piece[at - 1]) === 60) return true
  return false
}

function takeTag(outline: SheetOutline, name: string, tag: string): void {
  if (name === 'dimension') {
    const range = rangeOf(attributeOf(tag, 'ref'))
    if (range) outline.extent = { lines: range.lastLine, columns: range.lastColumn + 1 }
  } else if (name === 'col' && isTrue(attributeOf(tag, 'hidden'))) {
    const last = Math.min(Number(attributeOf(tag, 'max')), widestSheet)
    for (let column = Math.max(1, Number(attributeOf(tag, 'min'))); column <= last; column += 1)
      outline.hiddenColumns.push(column - 1)
  } else if (name === 'mergeCell') {
    const range = rangeOf(attributeOf(tag, 'ref'))
    if (range) outline.merged.push(range)
    if (outline.merged.length > mostMerged)
      throw new FileRefused('file-too-large', { limit: mostMerged, unit: 'merged cells' })
  }
}

/** A true attribute, as the programs write it. */
export function isTrue(value: string): boolean {
  return value === '1' || value === 'true'
}
