import { readXls } from 'hucre'
import { cellText } from './cell-text.ts'
import { FileRefused } from './file-refused.ts'
import { type LegacyOutline, outlineLegacySheets } from './legacy-outline.ts'
import { sheetsToRead } from './sheet-choice.ts'
import type { TableRequest, TableRow, TableSource } from './table.ts'

/** An .xls file of 1997–2003, held in memory as a whole. Throws `file-damaged`, `file-not-a-table`, `file-empty`. */
export async function openLegacyWorkbook(bytes: Uint8Array, request: TableRequest): Promise<TableSource> {
  if (isLocked(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)))
    throw new FileRefused('file-not-a-table', { found: 'password' })
  const outlines = outlineLegacySheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  const sheets = (await readSheets(bytes)).map((sheet, at) => ({ ...noOutline, ...outlines[at], ...sheet }))
  const sheet = sheetsToRead(sheets, request.sheet).find(({ rows }) =>
    rows.some((row) => row.some((value) => value !== null && value !== '')),
  )
  if (!sheet) throw new FileRefused('file-empty')
  const { name, hiddenColumns, hiddenLines, merges = [] } = sheet
  return {
    sheet: name,
    sheets: sheets.filter(({ hidden }) => !hidden).map((one) => ({ name: one.name, lines: one.rows.length })),
    hiddenSheets: sheets.filter(({ hidden }) => hidden).map((one) => one.name),
    hiddenColumns,
    hiddenLines,
    merged: merges.map(({ startRow, endRow, startCol, endCol }) => ({
      line: startRow + 1,
      lastLine: endRow + 1,
      column: startCol,
      lastColumn: endCol,
    })),
    format: 'xls',
    rows: numbered(sheet.rows),
  }
}

const noOutline: LegacyOutline = { hidden: false, extent: null, hiddenColumns: [], hiddenLines: new Set() }

const newLock = Buffer.from('EncryptedPackage', 'utf16le')
const workbookStart = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00])

// The library would read a locked .xls as if it were not: the record that says so is among the first after the start.
function isLocked(bytes: Buffer): boolean {
  if (bytes.includes(newLock)) return true
  let at = bytes.indexOf(workbookStart)
  for (let n = 0; n < 8 && at >= 0 && at + 4 <= bytes.length; n += 1) {
    if (bytes.readUInt16LE(at) === 0x2f) return true
    at += 4 + bytes.readUInt16LE(at + 2)
  }
  return false
}

type LegacySheet = Awaited<ReturnType<typeof readXls>>['sheets'][number]

async function readSheets(bytes: Uint8Array): Promise<LegacySheet[]> {
  try {
    return (await readXls(bytes)).sheets
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : ''
    throw new FileRefused(
      /workbook stream|not.*xls|unsupported/i.test(message) ? 'file-not-a-table' : 'file-damaged',
      {},
      { cause },
    )
  }
}

// Rows and cells that the file does not mention are holes.
function* numbered(rows: (LegacySheet['rows'][number] | undefined)[]): Generator<TableRow> {
  let line = 1
  for (const row of rows) yield { line: line++, cells: Array.from(row ?? [], cellText) }
}
