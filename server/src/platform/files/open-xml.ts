import { rawNumberText, tidyText } from './cell-text.ts'
import { FileRefused } from './file-refused.ts'
import { sheetsToRead } from './sheet-choice.ts'
import { isTrue } from './sheet-outline.ts'
import type { TableRequest, TableSource } from './table.ts'
import { TableGrid } from './table-grid.ts'
import { attributeOf, XmlScanner } from './xml-scanner.ts'

type XmlSheet = { name: string; hidden: boolean; grid: TableGrid; hiddenColumns: number[]; columns: number }

/** True for an "XML spreadsheet" of 2003, which some systems call .xls. */
export function isXmlWorkbook(start: string): boolean {
  return /<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(start)
}

/** An "XML spreadsheet" of 2003. Throws `file-empty`, `file-too-many-rows`, `file-not-a-table` when there is no such sheet. */
export function openXml(xml: string, request: TableRequest): Omit<TableSource, 'encoding'> {
  const all = readSheets(xml, request).map((sheet) => {
    const filled = sheet.grid.rows.filter(({ cells }) => cells.length > 0)
    const columns = Math.max(0, ...filled.map(({ cells }) => cells.length))
    return { ...sheet, filled, extent: { lines: filled.at(-1)?.line ?? 0, columns } }
  })
  const sheet = sheetsToRead(all, request.sheet).find(({ filled }) => filled.length > 0)
  if (!sheet) throw new FileRefused('file-empty')
  return {
    sheet: sheet.name,
    sheets: all.filter(({ hidden }) => !hidden).map(({ name, extent }) => ({ name, lines: extent.lines })),
    hiddenSheets: all.filter(({ hidden }) => hidden).map(({ name }) => name),
    hiddenColumns: sheet.hiddenColumns,
    merged: sheet.grid.merged,
    hiddenLines: sheet.grid.hiddenLines,
    format: 'xml',
    rows: sheet.filled,
  }
}

function readSheets(xml: string, request: TableRequest): XmlSheet[] {
  const sheets: XmlSheet[] = []
  let cell = ''
  let kind = ''
  let value = ''
  const scanner: XmlScanner = new XmlScanner({
    open: (name, tag) => {
      const sheet = sheets.at(-1)
      if (name === 'Worksheet') {
        const grid = new TableGrid(request.limits.rows)
        sheets.push({ name: attributeOf(tag, 'ss:Name'), hidden: false, grid, hiddenColumns: [], columns: 0 })
      } else if (name === 'Row') sheet?.grid.startRow(numberOf(tag, 'ss:Index'), isTrue(attributeOf(tag, 'ss:Hidden')))
      else if (name === 'Column' && sheet) takeColumn(sheet, tag)
      else if (name === 'Cell') {
        cell = tag
        value = ''
        kind = ''
      } else if (name === 'Data') kind = attributeOf(tag, 'ss:Type')
      if (name === 'Data' || name === 'Visible') scanner.wantsText = true
    },
    close: (name) => {
      const sheet = sheets.at(-1)
      if (name === 'Data') scanner.wantsText = false
      else if (name === 'Visible') {
        scanner.wantsText = false
        if (sheet) sheet.hidden = value.includes('Hidden')
      } else if (name === 'Cell' && sheet) {
        const span = {
          columns: (numberOf(cell, 'ss:MergeAcross') ?? 0) + 1,
          lines: (numberOf(cell, 'ss:MergeDown') ?? 0) + 1,
        }
        const index = numberOf(cell, 'ss:Index')
        sheet.grid.put(valueText(kind, value), span, index === undefined ? undefined : index - 1)
      }
      if (name !== 'Data') value = ''
    },
    text: (text) => {
      value += text
    },
  })
  scanner.push(xml)
  if (scanner.pending > 0) throw new FileRefused('file-damaged', { found: 'cut off' })
  return sheets
}

function takeColumn(sheet: XmlSheet, tag: string): void {
  const from = (numberOf(tag, 'ss:Index') ?? sheet.columns + 1) - 1
  sheet.columns = Math.min(from + 1 + (numberOf(tag, 'ss:Span') ?? 0), 16_384)
  if (isTrue(attributeOf(tag, 'ss:Hidden')))
    for (let at = from; at < sheet.columns; at += 1) sheet.hiddenColumns.push(at)
}

function numberOf(tag: string, name: string): number | undefined {
  const text = attributeOf(tag, name)
  return /^\d{1,7}$/.test(text) ? Number(text) : undefined
}

function valueText(kind: string, value: string): string {
  if (kind === 'Number') return rawNumberText(value)
  if (kind === 'Boolean') return value === '1' ? 'TRUE' : 'FALSE'
  if (kind === 'DateTime')
    return value.replace(/T00:00(?::00(?:\.0+)?)?$/, '').replace(/^(.+)T(\d\d:\d\d)(?::00)?(?:\.0+)?$/, '$1 $2')
  return tidyText(value)
}
