import { SharedStrings } from './shared-strings.ts'
import { SheetScanner } from './sheet-scanner.ts'
import type { WorkbookGuard } from './workbook-guard.ts'
import type { WorkbookParts } from './workbook-parts.ts'
import { readStyles } from './workbook-styles.ts'

/** Reads the texts of a sheet from its XML, by line, as a spreadsheet shows them. */
export const readTextsOf = (guard: WorkbookGuard, parts: WorkbookParts) => {
  const strings = new SharedStrings(guard.has(parts.sharedStrings) ? guard.pieces(parts.sharedStrings) : undefined)
  const facts = { styles: readStyles(guard.text(parts.styles)), from1904: parts.from1904 }
  return async (xml: string): Promise<Map<number, string[]>> => {
    const rows = new Map<number, string[]>()
    for (const { line, cells, shared, highest } of new SheetScanner(facts).push(xml)) {
      await strings.readTo(highest)
      for (let n = 0; n < shared.length; n += 2) cells[shared[n] ?? 0] = strings.at(shared[n + 1] ?? 0)
      rows.set(line, cells)
    }
    return rows
  }
}
