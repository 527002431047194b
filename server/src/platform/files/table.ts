/** One row below the header. `line` is the row number a spreadsheet would show, counted from 1. */
export type TableRow = { line: number; cells: string[] }

/** `html` and `xml`: a page or an XML document that calls itself a spreadsheet, as some systems export them. */
export type TableFormat = 'xlsx' | 'xls' | 'html' | 'xml' | 'csv' | 'tsv'
export type TableEncoding = 'utf-8' | 'gb18030' | 'utf-16le'

/** A sheet that can be asked for. `lines` is its last line as the file tells it, null where only reading would tell. */
export type SheetListing = { name: string; lines: number | null }

/** Cells that are shown as one. Lines count from 1, columns from 0; all four belong to it. */
export type CellRange = { line: number; lastLine: number; column: number; lastColumn: number }

/** Everything about a table but its rows. */
export type TableHead = {
  /** The sheet that was read; the file's name without its ending where there are no sheets. */
  sheet: string
  /** All sheets that are not hidden, in order; empty where there are none. */
  sheets: SheetListing[]
  /** Names of the hidden ones, which are read only when asked for by name. */
  hiddenSheets: string[]
  /** Column titles, as wide as the table; '' where a column has no title, `现住址/小区` where titles stand over each other. */
  header: string[]
  /** Line of the first title; 0 where there is no header. */
  headerLine: number
  /** How many lines the titles take: more than one where cells are merged. */
  headerLines: number
  /** Lines above the header: a title over the whole width, a note on how to fill in. */
  preamble: string[]
  /** Columns that are not shown, counted from 0. Read all the same. */
  hiddenColumns: number[]
  /** Merged cells over several lines below the header: their text is repeated in each row that holds anything else. */
  merged: CellRange[]
  format: TableFormat
  /** Only for text. */
  encoding?: TableEncoding
}

/** What is known once the rows have been read. */
export type TableEnd = {
  /** Lines of `rows` that are not shown. Read all the same. */
  hiddenLines: number[]
  /** Lines that are no rows: a `※` and a note, as our own files carry who made them, when and why. */
  notes: string[]
  /** True when reading stopped at `previewRows` and there was more. */
  truncated?: boolean
}

/** Rows are at least as wide as `header`; empty rows are left out. */
export type Table = TableHead & TableEnd & { rows: TableRow[] }

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
  /** Line of the first title where the guess was wrong; 0 for a table without a header. */
  headerLine?: number
  /** Titles that the caller knows; a line that holds some of them is taken for the header before others. */
  knownTitles?: string[]
  /** Stop after so many rows and set `truncated`. */
  previewRows?: number
}

/** A file opened for reading: rows still as wide as they come, empty ones included. */
export type TableSource = Pick<
  TableHead,
  'sheet' | 'sheets' | 'hiddenSheets' | 'hiddenColumns' | 'format' | 'encoding'
> & {
  merged: CellRange[]
  /** False where an .xlsx holds marks among its rows that no spreadsheet program writes. */
  plain?: boolean
  /** Grows while `rows` are read. */
  hiddenLines: Set<number>
  rows: AsyncIterable<TableRow> | Iterable<TableRow>
}
