import { tidyMarkedText } from './cell-text.ts'
import { decodeText } from './decode-text.ts'
import { FileRefused } from './file-refused.ts'
import { findDelimiter, splitDelimited } from './split-delimited.ts'
import type { TableRow, TableSource } from './table.ts'

const spreadsheetHint = /^sep=.\r?\n/

/** Comma- or tab-separated text, saved or pasted. Throws `file-empty`, `file-not-a-table`, and what `decodeText` throws. */
export function openText(bytes: Uint8Array, name: string): TableSource {
  const { text, encoding } = decodeText(bytes)
  const start = text.slice(0, 200).replace(/^[\ufeff\s]+/, '')
  if (start === '' && text.trim() === '') throw new FileRefused('file-empty')
  if (/^<(!|\?|[a-z])/i.test(start)) throw new FileRefused('file-not-a-table', { found: 'html' })
  if (/^%PDF-|^\{\\rtf|^[{[]\s*"/.test(start)) throw new FileRefused('file-not-a-table', { found: 'document' })
  const body = text.replace(spreadsheetHint, '')
  const delimiter = findDelimiter(body)
  return {
    sheet: name.replace(/\.[^.]*$/, ''),
    sheets: [],
    format: delimiter === '\t' ? 'tsv' : 'csv',
    encoding,
    rows: numbered(splitDelimited(body, delimiter), body === text ? 1 : 2),
  }
}

function* numbered(records: Iterable<string[]>, first: number): Generator<TableRow> {
  let line = first
  for (const cells of records) yield { line: line++, cells: cells.map(tidyMarkedText) }
}
