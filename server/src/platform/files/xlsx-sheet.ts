import { columnLetters } from './cell-range.ts'
import { noteText } from './note-row.ts'
import { pageFooterXml } from './xlsx-footer.ts'
import { xlsxStyle } from './xlsx-parts.ts'
import type { CellInput, ColumnType, SheetColumn, SheetInput } from './xlsx-types.ts'
import { xmlText } from './xml-text.ts'

const pieceLength = 64 * 1024
const longestCell = 32_767
const lastRow = 1_048_576
const noDay = Date.UTC(1899, 11, 30)

/**
 * The XML of one sheet, piece by piece. `lists` gives for a column number the formula its choices are taken from; `mark` stands
 * below the rows and at the foot of every printed page.
 */
export async function* sheetXml(
  sheet: SheetInput,
  lists: Map<number, string>,
  mark: string | undefined,
): AsyncGenerator<string> {
  let piece = `${sheetStart(sheet)}<sheetData>`
  const { columns } = sheet
  piece += rowXml(1, columns, (at) => textCell(columns[at]?.header ?? '', xlsxStyle.header))
  let line = 1
  for await (const cells of sheet.rows) {
    line += 1
    if (line > lastRow - (mark === undefined ? 0 : 2)) throw new RangeError(`a sheet holds ${lastRow} rows at most`)
    piece += rowXml(line, columns, (at) => cellXml(cells[at] ?? null, columns[at]?.type))
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  const note = mark === undefined ? '' : noteText(mark)
  if (note !== '') piece += `<row r="${line + 2}"><c r="A${line + 2}"${textCell(note, xlsxStyle.text)}</c></row>`
  yield `${piece}</sheetData>${validations(lists)}${note === '' ? '' : pageFooterXml(note)}</worksheet>`
}

function sheetStart({ columns, freezeHeader = true }: SheetInput): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  const widths = columns.map(({ header, width, type }, at) => {
    const style = type === 'number' ? xlsxStyle.number : type === 'date' ? xlsxStyle.date : xlsxStyle.text
    return `<col min="${at + 1}" max="${at + 1}" width="${width ?? defaultWidth(header, type)}" style="${style}" customWidth="1"/>`
  })
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetViews><sheetView workbookViewId="0">${freezeHeader ? pane : ''}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="16"/>${widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}`
  )
}

function defaultWidth(header: string, type: ColumnType | undefined): number {
  const places = [...header].reduce((sum, mark) => sum + (mark > '\u2e7f' ? 2 : 1), 0)
  return Math.min(60, Math.max(type === 'date' ? 12 : 10, places + 3))
}

function rowXml(line: number, columns: SheetColumn[], cell: (at: number) => string): string {
  let cells = ''
  for (let at = 0; at < columns.length; at += 1) {
    const xml = cell(at)
    if (xml !== '') cells += `<c r="${columnLetters(at)}${line}"${xml}</c>`
  }
  return `<row r="${line}">${cells}</row>`
}

function cellXml(value: CellInput, type: ColumnType | undefined): string {
  if (value === null || value === '' || (typeof value === 'number' && !Number.isFinite(value))) return ''
  if (typeof value === 'number' && type !== 'text') return numberCell(value, xlsxStyle.number)
  if (type === 'date' && typeof value === 'string') {
    const serial = dateSerial(value)
    if (serial !== undefined) return numberCell(serial, xlsxStyle.date)
  }
  return textCell(String(value), xlsxStyle.text)
}

function numberCell(value: number, style: number): string {
  return ` s="${style}"><v>${value}</v>`
}

function textCell(text: string, style: number): string {
  return ` s="${style}" t="inlineStr"><is>${cellTextXml(text)}</is>`
}

/** A cell's text as the element `t`, cut to what a cell holds, with what XML has no place for escaped. */
export function cellTextXml(text: string, prefix = ''): string {
  const fitting = text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text
  let escaped = xmlText(fitting)
  if (escaped.includes('_x')) escaped = escaped.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
  if (escaped.includes('\r')) escaped = escaped.replaceAll('\r', '_x000D_')
  const space = /\s/.test(escaped) ? ' xml:space="preserve"' : ''
  return `<${prefix}t${space}>${escaped}</${prefix}t>`
}

function dateSerial(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  const time = Date.parse(text)
  const serial = (time - noDay) / 86_400_000
  // Before March 1900 spreadsheets disagree about the day.
  return serial > 60 && new Date(time).toISOString().startsWith(text) ? serial : undefined
}

function validations(lists: Map<number, string>): string {
  if (lists.size === 0) return ''
  const items = [...lists].map(([column, formula]) => {
    const letters = columnLetters(column)
    return (
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letters}2:${letters}${lastRow}">` +
      `<formula1>${xmlText(formula)}</formula1></dataValidation>`
    )
  })
  return `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`
}
