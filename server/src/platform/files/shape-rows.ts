import { FileRefused } from './file-refused.ts'
import type { TableHead, TableLimits, TableRequest, TableRow, TableSource } from './table.ts'

const preambleLines = 4

/**
 * Rows as they come turned into a table: the header found, empty rows and empty cells at the end left out, every limit kept.
 * Yields the head once, then the rows. Throws `file-empty`, `file-too-many-rows`, `file-too-large`.
 */
export async function* shapeRows(source: TableSource, request: TableRequest): AsyncGenerator<TableHead | TableRow> {
  const { limits } = request
  const held: TableRow[] = []
  let head: TableHead | undefined
  let rows = 0
  let cells = 0
  for await (const raw of source.rows) {
    const row = trimRow(raw, limits)
    if (row.cells.length === 0) continue
    if (!head) {
      held.push(row)
      if (!headerKnown(held, request)) continue
      head = yield* startTable(held, source, request)
      rows = held.length
      continue
    }
    padRow(row, head.header.length)
    rows += 1
    cells += row.cells.length
    if (rows > limits.rows) throw tooMany(limits.rows, 'rows')
    if (cells > limits.cells) throw tooMany(limits.cells, 'cells')
    yield row
  }
  if (head) return
  if (held.length === 0) throw new FileRefused('file-empty')
  yield* startTable(held, source, request)
}

/** True for a head among what `shapeRows` yields. */
export function isHead(item: TableHead | TableRow): item is TableHead {
  return 'header' in item
}

function headerKnown(held: TableRow[], { headerLine }: TableRequest): boolean {
  const last = held.at(-1)
  if (headerLine !== undefined) return last !== undefined && last.line >= headerLine
  return held.length > preambleLines || (last !== undefined && filled(last) > 1)
}

function* startTable(
  held: TableRow[],
  source: TableSource,
  request: TableRequest,
): Generator<TableHead | TableRow, TableHead, undefined> {
  const { rows: _, ...facts } = source
  const wide = held.findIndex((row) => (request.headerLine ? row.line >= request.headerLine : filled(row) > 1))
  const preamble = held.splice(0, Math.max(wide, 0))
  const first = held.shift() ?? { line: 1, cells: [] }
  const head: TableHead = {
    ...facts,
    header: first.cells,
    headerLine: first.line,
    preamble: preamble.map((row) => row.cells.filter(Boolean).join(' ')),
  }
  yield head
  for (const row of held) yield padRow(row, head.header.length)
  return head
}

function trimRow(row: TableRow, limits: TableLimits): TableRow {
  let width = row.cells.length
  while (width > 0 && row.cells[width - 1] === '') width -= 1
  if (width > limits.columns) throw new FileRefused('file-too-large', { limit: limits.columns, unit: 'columns' })
  for (let at = 0; at < width; at += 1)
    if ((row.cells[at]?.length ?? 0) > limits.cellCharacters)
      throw new FileRefused('file-too-large', { limit: limits.cellCharacters, unit: 'characters in one cell' })
  return width === row.cells.length ? row : { line: row.line, cells: row.cells.slice(0, width) }
}

function padRow(row: TableRow, width: number): TableRow {
  while (row.cells.length < width) row.cells.push('')
  return row
}

function filled(row: TableRow): number {
  return row.cells.reduce((count, cell) => (cell === '' ? count : count + 1), 0)
}

function tooMany(limit: number, unit: string): FileRefused {
  return new FileRefused('file-too-many-rows', { limit, unit })
}
