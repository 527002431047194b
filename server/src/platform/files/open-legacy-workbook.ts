import { readXls } from 'hucre'
import { cellText } from './cell-text.ts'
import { FileRefused } from './file-refused.ts'
import type { TableRequest, TableRow, TableSource } from './table.ts'

/** An .xls file of 1997–2003, held in memory as a whole. Throws `file-damaged`, `file-not-a-table`, `file-empty`. */
export async function openLegacyWorkbook(bytes: Uint8Array, request: TableRequest): Promise<TableSource> {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le')))
    throw new FileRefused('file-not-a-table', { found: 'password' })
  const sheets = await readSheets(bytes)
  const shown = sheets.filter((sheet) => !sheet.hidden && !sheet.veryHidden)
  const wanted = request.sheet === undefined ? (shown.length > 0 ? shown : sheets) : sheets.filter(named(request.sheet))
  if (wanted.length === 0) throw new FileRefused('file-not-a-table', { found: 'no such sheet' })
  const sheet = wanted.find(({ rows }) => rows.some((row) => row.some((value) => value !== null && value !== '')))
  if (!sheet) throw new FileRefused('file-empty')
  return { sheet: sheet.name, sheets: shown.map(({ name }) => name), format: 'xls', rows: numbered(sheet.rows) }
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

function named(wanted: string): (sheet: LegacySheet) => boolean {
  return (sheet) => sheet.name === wanted
}

function* numbered(rows: LegacySheet['rows']): Generator<TableRow> {
  let line = 1
  for (const row of rows) yield { line: line++, cells: row.map(cellText) }
}
