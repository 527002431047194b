import type { FilledTable, FillRequest } from './fill-request.ts'
import type { FillMessage } from './fill-thread.ts'
import { runInThread } from './run-in-thread.ts'
import { type TableLimits, tableLimits } from './table.ts'

export type FillTableOptions = Omit<FillRequest, 'limits' | 'only'> & { limits?: Partial<TableLimits> }

/**
 * The sender's own file with our answers in it. What we do not write stays as it is, byte for byte: other sheets, columns,
 * order, formats, merged cells, widths, rules, pictures; a text file keeps its encoding, delimiter, quotes and line ends. An old
 * .xls, a page that calls itself one and, with `asWorkbook`, text that was pasted come back as an .xlsx of the same sheet,
 * columns, lines and texts. What we write is never a formula. Work is done in a thread, within `limits`.
 *
 * Throws only `FileRefused`.
 */
export function fillTable(original: Uint8Array, options: FillTableOptions): Promise<FilledTable> {
  return fillInThread(original, options, false)
}

/**
 * The same file holding only some of its rows, those named in `rows`, moved up to follow the header: the rows that could not go
 * in with a reason beside each, or only what changed. Formulas in these rows become their last result, and cells merged over
 * several rows single ones. What the file holds elsewhere stays.
 *
 * Throws only `FileRefused`.
 */
export function keepRows(original: Uint8Array, options: FillTableOptions): Promise<FilledTable> {
  return fillInThread(original, options, true)
}

// The file is read twice and written once.
const fillLimits: TableLimits = { ...tableLimits, seconds: tableLimits.seconds * 3 }

function fillInThread(bytes: Uint8Array, options: FillTableOptions, only: boolean): Promise<FilledTable> {
  const limits = { ...fillLimits, ...options.limits }
  const program = new URL('./fill-thread.ts', import.meta.url)
  const input = { bytes, request: { ...options, limits, only } }
  return runInThread(program, input, limits, ({ filled }: FillMessage) => filled)
}
