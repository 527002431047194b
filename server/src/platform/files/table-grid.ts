import { FileRefused } from './file-refused.ts'
import type { CellRange, TableRow } from './table.ts'

const widest = 16_384
const mostMerged = 50_000

/** Rows of a table whose cells span columns and lines, put where a spreadsheet would put them. */
export class TableGrid {
  readonly rows: TableRow[] = []
  readonly merged: CellRange[] = []
  readonly hiddenLines = new Set<number>()
  readonly #mostRows: number
  /** For each column the last line that a cell from above takes. */
  #takenTo: number[] = []
  #line = 0
  #column = 0

  constructor(mostRows: number) {
    this.#mostRows = mostRows
  }

  /** Begins the next row, or the row `line`. */
  startRow(line = this.#line + 1, hidden = false): void {
    this.#line = Math.max(line, this.#line + 1)
    this.#column = 0
    if (hidden) this.hiddenLines.add(this.#line)
    this.rows.push({ line: this.#line, cells: [] })
    if (this.rows.length > this.#mostRows * 2 + 1000)
      throw new FileRefused('file-too-many-rows', { limit: this.#mostRows, unit: 'rows' })
  }

  /** Puts a cell into the next free column, or into `column`. Spans are how many columns and lines it takes. */
  put(text: string, span: { columns: number; lines: number }, column?: number): void {
    const row = this.rows.at(-1)
    if (!row) return
    if (column !== undefined) this.#column = column
    else while ((this.#takenTo[this.#column] ?? 0) >= this.#line) this.#column += 1
    const at = this.#column
    if (at >= widest) return
    const lastColumn = Math.min(at + Math.max(1, span.columns), widest) - 1
    const lastLine = this.#line + Math.max(1, span.lines) - 1
    if (lastLine > this.#line || lastColumn > at)
      this.merged.push({ line: this.#line, lastLine, column: at, lastColumn })
    if (this.merged.length > mostMerged)
      throw new FileRefused('file-too-large', { limit: mostMerged, unit: 'merged cells' })
    if (lastLine > this.#line) for (let to = at; to <= lastColumn; to += 1) this.#takenTo[to] = lastLine
    if (text !== '') {
      while (row.cells.length < at) row.cells.push('')
      row.cells[at] = text
    }
    this.#column = lastColumn + 1
  }
}
