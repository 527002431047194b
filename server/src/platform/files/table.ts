/** One row below the header. `line` is the row number a spreadsheet would show, counted from 1. */
export type TableRow = { line: number; cells: string[] }

export type TableFormat = 'xlsx' | 'xls' | 'csv' | 'tsv'
export type TableEncoding = 'utf-8' | 'gb18030' | 'utf-16le'

/** Everything about a table but its rows. */
export type TableHead = {
  /** The sheet that was read; the file's name without its ending where there are no sheets. */
  sheet: string
  /** All sheets that are not hidden, in order; empty where there are none. */
  sheets: string[]
  /** Column titles, as wide as the table; '' where a column has no title. */
  header: string[]
  headerLine: number
  /** Lines above the header: a title over the whole width, a note on how to fill in. */
  preamble: string[]
  format: TableFormat
  /** Only for text. */
  encoding?: TableEncoding
  /** True when reading stopped at `previewRows` and there was more. */
  truncated?: boolean
}

/** Rows are at least as wide as `header`; empty rows are left out. */
export type Table = TableHead & { rows: TableRow[] }

/** What a file may cost; a file that costs more is refused, never half read. */
export type TableLimits = {
  bytes: number
  /** Rows that hold anything, without the header. */
  rows: number
  columns: number
  /** Rows × columns. */
  cells: number
  /** Characters (UTF-16 units) in one cell. */
  cellCharacters: number
  /** Sum of what the parts of a packed file unpack to, in bytes. */
  unpackedBytes: number
  /** Of processor time; by the clock five times as much. */
  seconds: number
  /** Heap of the reading thread, in MiB. */
  memoryMb: number
}

export const tableLimits: TableLimits = {
  bytes: 20 * 1024 * 1024,
  rows: 200_000,
  columns: 500,
  cells: 6_000_000,
  cellCharacters: 32_767,
  unpackedBytes: 512 * 1024 * 1024,
  seconds: 20,
  memoryMb: 640,
}

/** What is asked of the reading thread. */
export type TableRequest = {
  name: string
  limits: TableLimits
  /** Default: the first sheet that is not hidden and not empty. */
  sheet?: string
  /** Row number of the header where the guess was wrong. */
  headerLine?: number
  /** Stop after so many rows and set `truncated`. */
  previewRows?: number
}

/** A file opened for reading: rows still as wide as they come, empty ones included. */
export type TableSource = Pick<TableHead, 'sheet' | 'sheets' | 'format' | 'encoding'> & {
  rows: AsyncIterable<TableRow> | Iterable<TableRow>
}
