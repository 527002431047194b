import { FileRefused } from './file-refused.ts'
import { longestPending, SharedStrings } from './shared-strings.ts'
import { sheetsToRead } from './sheet-choice.ts'
import { outlineSheet, type SheetOutline } from './sheet-outline.ts'
import { SheetScanner } from './sheet-scanner.ts'
import type { TableRequest, TableRow, TableSource } from './table.ts'
import { WorkbookGuard } from './workbook-guard.ts'
import { findParts, type SheetPart } from './workbook-parts.ts'
import { readStyles } from './workbook-styles.ts'

/** An .xlsx file. Throws `file-damaged`, `file-not-a-table`, `file-too-large`, `file-empty`. */
export async function openWorkbook(bytes: Uint8Array, request: TableRequest): Promise<TableSource> {
  const guard = new WorkbookGuard(bytes, request.limits.unpackedBytes)
  const parts = findParts(guard)
  const sheets = await listSheets(guard, parts.sheets)
  const facts = { styles: readStyles(guard.text(parts.styles)), from1904: parts.from1904 }
  const strings = new SharedStrings(guard.has(parts.sharedStrings) ? guard.pieces(parts.sharedStrings) : undefined)
  for (const sheet of sheetsToRead(sheets, request.sheet)) {
    const scanner = new SheetScanner(facts)
    const rows = sheetRows(guard, sheet.path, scanner, strings)
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

async function* sheetRows(
  guard: WorkbookGuard,
  path: string,
  scanner: SheetScanner,
  strings: SharedStrings,
): AsyncGenerator<TableRow> {
  for await (const piece of guard.pieces(path)) {
    for (const { line, cells, shared, highest } of scanner.push(piece)) {
      if (!strings.has(highest)) await strings.readTo(highest)
      for (let n = 0; n < shared.length; n += 2) cells[shared[n] ?? 0] = strings.at(shared[n + 1] ?? 0)
      yield { line, cells }
    }
    if (scanner.pending > longestPending)
      throw new FileRefused('file-too-large', { limit: longestPending, unit: 'characters in one cell' })
  }
  if (scanner.pending > 0) throw new FileRefused('file-damaged', { found: 'cut off' })
}

async function* startingWith(first: TableRow, rest: AsyncGenerator<TableRow>): AsyncGenerator<TableRow> {
  yield first
  yield* rest
}
