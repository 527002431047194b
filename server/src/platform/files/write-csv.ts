import { setImmediate } from 'node:timers/promises'
import iconv from 'iconv-lite'
import { neutraliseFormula } from './neutralise-formula.ts'
import { noteText } from './note-row.ts'
import type { CellInput } from './xlsx-types.ts'

export type WriteCsvOptions = {
  /** UTF-8 is written with its mark, without which spreadsheets in China take it for GB18030. */
  encoding: 'utf-8' | 'gb18030'
  /** Default true; false only for a reader that is known to be no spreadsheet. */
  escapeFormulae?: boolean
  /** Who made the file, when and why, in one line: stands after `※` in the last line, which `readTable` knows for no row. */
  mark?: string
}

const yieldEvery = 500

/**
 * Comma-separated text with a header line, lines ended by CRLF, cells quoted where they must be. Strings that a spreadsheet
 * would run as a formula are neutralised; numbers are written as they are. Half characters become `?` in GB18030.
 */
export async function writeCsv(
  columns: { header: string }[],
  rows: Iterable<CellInput[]> | AsyncIterable<CellInput[]>,
  { encoding, escapeFormulae = true, mark }: WriteCsvOptions,
): Promise<Uint8Array> {
  const line = (cells: CellInput[]): string => `${cells.map((cell) => csvCell(cell, escapeFormulae)).join(',')}\r\n`
  const pieces: Uint8Array[] = []
  let text = (encoding === 'utf-8' ? '\ufeff' : '') + line(columns.map(({ header }) => header))
  let count = 0
  for await (const cells of rows) {
    text += line(columns.map((_, at) => cells[at] ?? null))
    count += 1
    if (count % yieldEvery !== 0) continue
    pieces.push(encodeText(text, encoding))
    text = ''
    await setImmediate()
  }
  if (mark !== undefined) text += `${csvCell(noteText(mark), escapeFormulae)}\r\n`
  pieces.push(encodeText(text, encoding))
  return new Uint8Array(Buffer.concat(pieces))
}

/** Text in one of the encodings; what GB18030 has no place for becomes `?`. */
export function encodeText(text: string, encoding: WriteCsvOptions['encoding']): Uint8Array {
  return encoding === 'utf-8' ? Buffer.from(text, 'utf8') : iconv.encode(text, 'gb18030')
}

/** A cell as it stands in separated text, quoted where it must be. */
export function csvCell(cell: CellInput, escapeFormulae: boolean): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const text = escapeFormulae ? neutraliseFormula(cell) : cell
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
