import type { TableFormat, TableRequest } from './table.ts'
import type { CellInput } from './xlsx-types.ts'

/** A column to write: one the file has, counted from 0, or one put to the right of the last that holds anything. */
export type FillColumn = { at: number } | { append: string }

/** `line` as `TableRow.line` tells it. `cells` go with the columns: null leaves what stands there, '' empties it. */
export type FillRow = { line: number; cells: CellInput[] }

/** What to write into a file; `name`, `sheet`, `headerLine` and `knownTitles` as they were given to `readTable`. */
export type FillRequest = Omit<TableRequest, 'previewRows'> & {
  columns: FillColumn[]
  rows: FillRow[]
  /** Leave out every row below the header that is not among `rows`. */
  only: boolean
  /** Text comes back as an .xlsx: for what was pasted, which is nobody's file. */
  asWorkbook?: boolean
  /** Who made the file, when and why, in one line: stands below the rows, and on every printed page where there is room. */
  mark?: string
}

export type FilledTable = {
  bytes: Uint8Array
  /** With its dot: `.xlsx`, `.csv`, `.tsv` (`.txt` stays what the name says). An old `.xls` comes back as `.xlsx`. */
  ending: string
  format: Extract<TableFormat, 'xlsx' | 'csv' | 'tsv'>
}
