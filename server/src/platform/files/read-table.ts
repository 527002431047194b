import { runInThread } from './run-in-thread.ts'
import { type Table, type TableHead, type TableLimits, type TableRequest, type TableRow, tableLimits } from './table.ts'
import type { ThreadMessage } from './table-thread.ts'

export type ReadTableOptions = Omit<TableRequest, 'limits'> & { limits?: Partial<TableLimits> }

/**
 * Reads a table from a spreadsheet (.xlsx, .xls, and pages or XML that call themselves .xls), a text file (.csv, .tsv; UTF-8,
 * UTF-16 or GB18030) or text copied from a spreadsheet. What the file holds decides, not what it is called; `name` serves as the
 * sheet's name where there is none.
 *
 * Every cell is text: dates `yyyy-mm-dd`, numbers as shown, whole numbers too long for a spreadsheet as `4.41E+17`
 * (`isSpoiltNumber`), formulas as their last result. The work is done in a thread of its own, two files at a time, within
 * `limits`.
 *
 * Throws only `FileRefused`.
 */
export async function readTable(bytes: Uint8Array, options: ReadTableOptions): Promise<Table> {
  const limits = { ...tableLimits, ...options.limits }
  const rows: TableRow[] = []
  let head: TableHead | undefined
  const input = { bytes, request: { ...options, limits } }
  return runInThread(new URL('./table-thread.ts', import.meta.url), input, limits, (message: ThreadMessage) => {
    if ('head' in message) head = message.head
    else if ('lines' in message)
      message.lines.forEach((line, at) => rows.push({ line, cells: message.cells[at] ?? [] }))
    else if (head) return { ...head, rows, ...message.end }
    return undefined
  })
}
