import { FileRefused } from './file-refused.ts'
import { SharedStrings } from './shared-strings.ts'
import { sheetsToRead } from './sheet-choice.ts'
import { outlineSheet, type SheetOutline } from './sheet-outline.ts'
import { type SheetFacts, SheetScanner } from './sheet-scanner.ts'
import type { TableRequest, TableRow, TableSource } from './table.ts'
import { WorkbookGuard } from './workbook-guard.ts'
import { findParts, type SheetPart, type WorkbookParts } from './workbook-parts.ts'
import { readStyles } from './workbook-styles.ts'

// A tag or a cell longer than this is no workbook's.
const longestPending = 1024 * 1024

/** An .xlsx file. Throws `file-damaged`, `file-not-a-table`, `file-too-large`, `file-empty`. */
export async function openWorkbook(bytes: Uint8Array, request: TableRequest): Promise<TableSource> {
  const guard = new WorkbookGuard(bytes, request.limits.unpackedBytes)
  const parts = findParts(guard)
  const sheets = await listSheets(guard, parts.sheets)
  const facts = await readFacts(guard, parts)
  for (const sheet of sheetsToRead(sheets, request.sheet)) {
    const scanner = new SheetScanner(facts)
    const rows = sheetRows(guard, sheet.path, scanner)
    const first = await rows.next()
    if (first.done) continue
    const { hiddenColumns, merged, plain } = await outlineSheet(guard, sheet.path, true)
    return {
      sheet: sheet.name,
      sheets: sheets
        .filter(({ hidden }) => !hidden)
        .map(({ name, extent }) => ({ name, lines: extent?.lines ?? null })),
      hiddenSheets: sheets.filter(({ hidden }) => hidden).map(({ name }) => name),
      hiddenColumns,
      merged,
      plain,
      hiddenLines: scanner.hiddenLines,
      format: 'xlsx',
      rows: startingWith(first.value, rows),
    }
  }
  throw new FileRefused('file-empty')
}

type ListedSheet = SheetPart & Pick<SheetOutline, 'extent'>

async function listSheets(guard: WorkbookGuard, parts: SheetPart[]): Promise<ListedSheet[]> {
  const sheets: ListedSheet[] = []
  for (const part of parts) sheets.push({ ...part, extent: (await outlineSheet(guard, part.path, false)).extent })
  return sheets
}

async function readFacts(guard: WorkbookGuard, parts: WorkbookParts): Promise<SheetFacts> {
  const strings = new SharedStrings()
  if (guard.has(parts.sharedStrings))
    for await (const piece of guard.pieces(parts.sharedStrings)) {
      strings.push(piece)
      refuseEndless(strings.pending)
    }
  return { shared: strings.texts, styles: readStyles(guard.text(parts.styles)), from1904: parts.from1904 }
}

async function* sheetRows(guard: WorkbookGuard, path: string, scanner: SheetScanner): AsyncGenerator<TableRow> {
  for await (const piece of guard.pieces(path)) {
    yield* scanner.push(piece)
    refuseEndless(scanner.pending)
  }
  if (scanner.pending > 0) throw new FileRefused('file-damaged', { found: 'cut off' })
}

function refuseEndless(pending: number): void {
  if (pending > longestPending)
    throw new FileRefused('file-too-large', { limit: longestPending, unit: 'characters in one cell' })
}

async function* startingWith(first: TableRow, rest: AsyncGenerator<TableRow>): AsyncGenerator<TableRow> {
  yield first
  yield* rest
}
