import { FileRefused } from './file-refused.ts'
import { outlineSheet } from './sheet-outline.ts'
import { plainXml } from './template-parts.ts'
import { readTextsOf } from './template-texts.ts'
import type { SheetGrid, TemplateOutline } from './template-types.ts'
import type { WorkbookGuard } from './workbook-guard.ts'
import { findParts } from './workbook-parts.ts'
import { cellAttribute, parseRow, type RowXml } from './xlsx-cells.ts'
import { attributeOf } from './xml-scanner.ts'

const mostLines = 400
const mostColumns = 60
const usualWidth = 9

/** The rows of a sheet's XML one by one, with where each stands in it. */
export function* rowsOf(xml: string): Generator<{ line: number; from: number; to: number; row: RowXml }> {
  const open = /<(?:[\w.-]+:)?row\b[^>]*>/g
  let line = 0
  for (let found = open.exec(xml); found; found = open.exec(xml)) {
    const prefix = /^<([\w.-]+:)?/.exec(found[0])?.[1] ?? ''
    const close = `</${prefix}row>`
    const end = found[0].endsWith('/>') ? open.lastIndex : xml.indexOf(close, open.lastIndex) + close.length
    if (end < open.lastIndex) throw new FileRefused('file-damaged', { found: 'cut off' })
    line = Number(cellAttribute(found[0], 'r')) || line + 1
    yield { line, from: found.index, to: end, row: parseRow(xml.slice(found.index, end)) }
    open.lastIndex = end
  }
}

/** Whether a cell counts by itself. */
export const isFormula = (xml: string): boolean => /<(?:[\w.-]+:)?f[\s>/]/.test(xml)

const widthsOf = (xml: string, columns: number): number[] => {
  const widths = Array.from({ length: columns }, () => usualWidth)
  for (const [tag] of xml.matchAll(/<(?:[\w.-]+:)?col\s[^>]*>/g)) {
    const last = Math.min(columns, Number(attributeOf(tag, 'max')))
    for (let column = Number(attributeOf(tag, 'min')); column <= last; column += 1)
      widths[column - 1] = Math.round(Number(attributeOf(tag, 'width')) || usualWidth)
  }
  return widths
}

/** The sheets of a workbook that are shown, as somebody sees them who points at cells. */
export const outlineWorkbook = async (guard: WorkbookGuard): Promise<TemplateOutline> => {
  const parts = findParts(guard)
  const texts = readTextsOf(guard, parts)
  const sheets: SheetGrid[] = []
  for (const { name, path } of parts.sheets) {
    const { merged } = await outlineSheet(guard, path, true)
    const xml = await plainXml(guard, path)
    const cells: SheetGrid['cells'] = []
    let [lines, columns, cut] = [0, 0, false]
    const shown = await texts(xml)
    for (const { line, row } of rowsOf(xml)) {
      if (line > mostLines) {
        cut = true
        break
      }
      lines = Math.max(lines, line)
      for (const { column, xml: cell } of row.cells) {
        if (column >= mostColumns) cut = true
        else {
          columns = Math.max(columns, column + 1)
          const formula = isFormula(cell)
          const text = shown.get(line)?.[column] ?? ''
          if (text !== '' || formula) cells.push({ line, column, text, formula })
        }
      }
    }
    sheets.push({ name, lines, columns, cells, merged, widths: widthsOf(xml, columns), cut })
  }
  return { kind: 'xlsx', sheets }
}
