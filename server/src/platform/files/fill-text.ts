import type { FillPlan } from './fill-plan.ts'
import { noteText } from './note-row.ts'
import { spreadsheetHint } from './open-text.ts'
import { type DelimitedRecord, type Delimiter, findDelimiter, scanDelimited } from './split-delimited.ts'
import type { TableEncoding } from './table.ts'
import { csvCell, encodeText } from './write-csv.ts'
import type { CellInput } from './xlsx-types.ts'

/** Separated text with cells written into it; every byte that is not written stays. */
export function fillText(bytes: Uint8Array, encoding: TableEncoding, plan: FillPlan): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  // Byte for byte as characters: neither UTF-8 nor GB18030 uses the bytes of the marks for anything else.
  const units = encoding === 'utf-16le' ? 'utf16le' : 'latin1'
  const text = buffer.toString(units)
  const start = startOf(text)
  const body = text.slice(start)
  const delimiter = findDelimiter(body)
  const write = (value: CellInput): string => {
    const cell = csvCell(value, true)
    return encoding === 'utf-16le' ? cell : Buffer.from(encodeText(cell, encoding)).toString('latin1')
  }
  let out = text.slice(0, start)
  let line = start > 3 ? 2 : 1
  let lineEnd = '\r\n'
  for (const record of scanDelimited(body, delimiter)) {
    if (record.end < record.next) lineEnd = body.slice(record.end, record.next)
    if (isKept(line, plan)) out += rewritten(body, record, delimiter, editsOf(line, plan), write)
    line += 1
  }
  if (plan.mark) out += `${/[\r\n]$/.test(out) ? '' : lineEnd}${write(noteText(plan.mark))}${lineEnd}`
  return new Uint8Array(Buffer.from(out, units))
}

function startOf(text: string): number {
  const mark = /^(?:\ufeff|\u00ef\u00bb\u00bf)/.exec(text)?.[0].length ?? 0
  return mark + (spreadsheetHint.exec(text.slice(mark, mark + 8))?.[0].length ?? 0)
}

function isKept(line: number, { kept, dataFrom }: FillPlan): boolean {
  return kept === undefined || line < dataFrom || kept.has(line)
}

function editsOf(line: number, plan: FillPlan): Map<number, CellInput> | undefined {
  if (line !== plan.headerLine || plan.appended.length === 0) return plan.writes.get(line)
  return new Map(plan.appended.map(({ column, title }) => [column, title]))
}

function rewritten(
  text: string,
  record: DelimitedRecord,
  delimiter: Delimiter,
  edits: Map<number, CellInput> | undefined,
  write: (value: CellInput) => string,
): string {
  const { from, to, end, next } = record
  if (!edits?.size) return text.slice(from[0], next)
  const width = Math.max(from.length, ...[...edits.keys()].map((column) => column + 1))
  const cells = Array.from({ length: width }, (_, column) => {
    const edit = edits.get(column)
    return edit === undefined ? text.slice(from[column] ?? end, to[column] ?? end) : write(edit)
  })
  return cells.join(delimiter) + text.slice(end, next)
}
