import { tidyMarkedText } from './cell-text.ts'
import { decodeText } from './decode-text.ts'
import { FileRefused } from './file-refused.ts'
import { openHtml } from './open-html.ts'
import { isXmlWorkbook, openXml } from './open-xml.ts'
import { findDelimiter, splitDelimited } from './split-delimited.ts'
import type { TableRequest, TableRow, TableSource } from './table.ts'

/** A first line by which spreadsheets tell the delimiter: a line, but no row. */
export const spreadsheetHint = /^sep=.\r?\n/
const otherText: [found: string, look: RegExp][] = [
  ['pdf', /^%PDF-/],
  ['letter', /^\{\\rtf/],
  ['answer', /^[{[]\s*"/],
  ['web archive', /^(?:MIME-Version|From|Content-Type):/i],
]

/** Comma- or tab-separated text, saved or pasted. Throws `file-empty`, `file-not-a-table`, and what `decodeText` and `openHtml` throw. */
export function openText(bytes: Uint8Array, request: TableRequest): TableSource {
  const { text, encoding } = decodeText(bytes)
  const start = text.slice(0, 200).replace(/^[\ufeff\s]+/, '')
  if (start === '' && text.trim() === '') throw new FileRefused('file-empty')
  if (isXmlWorkbook(text.slice(0, 5000))) return { ...openXml(text, request), encoding }
  if (/^<(!|\?|[a-z])/i.test(start)) return { ...openHtml(text, request), encoding }
  const other = otherText.find(([, look]) => look.test(start))
  if (other) throw new FileRefused('file-not-a-table', { found: other[0] })
  const body = text.replace(spreadsheetHint, '')
  const delimiter = findDelimiter(body)
  return {
    sheet: request.name.replace(/\.[^.]*$/, ''),
    sheets: [],
    hiddenSheets: [],
    hiddenColumns: [],
    hiddenLines: new Set(),
    merged: [],
    format: delimiter === '\t' ? 'tsv' : 'csv',
    encoding,
    rows: numbered(splitDelimited(body, delimiter), body === text ? 1 : 2),
  }
}

function* numbered(records: Iterable<string[]>, first: number): Generator<TableRow> {
  let line = first
  for (const cells of records) yield { line: line++, cells: cells.map(tidyMarkedText) }
}
