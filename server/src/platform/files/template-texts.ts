import { SharedStrings } from './shared-strings.ts'
import { SheetScanner } from './sheet-scanner.ts'
import type { WorkbookGuard } from './workbook-guard.ts'
import type { WorkbookParts } from './workbook-parts.ts'
import { readStyles } from './workbook-styles.ts'

/** Reads the texts of a sheet from its XML, by line, as a spreadsheet shows them. */
export const readTextsOf = async (guard: WorkbookGuard, parts: WorkbookParts) => {
  const shared = new SharedStrings()
  if (guard.has(parts.sharedStrings)) for await (const piece of guard.pieces(parts.sharedStrings)) shared.push(piece)
  const facts = { shared: shared.texts, styles: readStyles(guard.text(parts.styles)), from1904: parts.from1904 }
  return (xml: string): Map<number, string[]> =>
    new Map(new SheetScanner(facts).push(xml).map(({ line, cells }) => [line, cells]))
}
