import type { CellRange, TableRow } from './table.ts'

/** Repeats what stands in cells merged over several lines: people merge the cells of what several rows have in common. */
export class MergedSpreader {
  readonly #coming: CellRange[]
  #open: { range: CellRange; text: string }[] = []

  constructor(ranges: CellRange[]) {
    this.#coming = ranges.toSorted((a, b) => b.line - a.line)
  }

  /** Takes the rows in order; a cell that holds something of its own keeps it. */
  spread(row: TableRow): TableRow {
    const { line, cells } = row
    this.#open = this.#open.filter(({ range }) => range.lastLine >= line)
    for (const { range, text } of this.#open)
      if ((cells[range.column] ?? '') === '') {
        while (cells.length < range.column) cells.push('')
        cells[range.column] = text
      }
    for (let next = this.#coming.at(-1); next && next.line <= line; next = this.#coming.at(-1)) {
      this.#coming.pop()
      const text = next.line === line ? (cells[next.column] ?? '') : ''
      if (text !== '') this.#open.push({ range: next, text })
    }
    return row
  }
}
