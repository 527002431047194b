import { FileRefused } from './file-refused.ts'
import { findHeader } from './find-header.ts'
import { isNote } from './note-row.ts'
import { MergedSpreader } from './spread-merged.ts'
import type { CellRange, TableHead, TableLimits, TableRequest, TableRow, TableSource } from './table.ts'

// So many rows are looked at for the header.
const headerWithin = 20

/**
 * Rows as they come turned into a table: the header found, merged cells repeated, empty rows and empty cells at the end left
 * out, notes put into `notes`, every limit kept. Yields the head once, then the rows. Throws `file-empty`,
 * `file-too-many-rows`, `file-too-large`.
 */
export async function* shapeRows(
  source: TableSource,
  request: TableRequest,
  notes: string[] = [],
): AsyncGenerator<TableHead | TableRow> {
  const { limits } = request
  const held: TableRow[] = []
  let started: Started | undefined
  let rows = 0
  let cells = 0
  const count = (row: TableRow): TableRow => {
    rows += 1
    cells += row.cells.length
    if (rows > limits.rows) throw tooMany(limits.rows, 'rows')
    if (cells > limits.cells) throw tooMany(limits.cells, 'cells')
    return row
  }
  for await (const raw of source.rows) {
    const row = trimRow(raw, limits)
    if (row.cells.length === 0) continue
    if (isNote(row)) notes.push(row.cells.find(Boolean) ?? '')
    else if (started) yield count(started.finish(row))
    else {
      held.push(row)
      if (!headerKnown(held, request)) continue
      started = startTable(held, source, request)
      yield started.head
      for (const first of started.rows) yield count(started.finish(first))
    }
  }
  if (started) return
  if (held.length === 0) throw new FileRefused('file-empty')
  started = startTable(held, source, request)
  yield started.head
  for (const row of started.rows) yield count(started.finish(row))
}

/** True for a head among what `shapeRows` yields. */
export function isHead(item: TableHead | TableRow): item is TableHead {
  return 'header' in item
}

function headerKnown(held: TableRow[], { headerLine }: TableRequest): boolean {
  if (headerLine === undefined || headerLine === 0) return held.length >= headerWithin
  return (held.at(-1)?.line ?? 0) >= headerLine + 4
}

type Started = { head: TableHead; rows: TableRow[]; finish: (row: TableRow) => TableRow }

function startTable(held: TableRow[], source: TableSource, request: TableRequest): Started {
  const { sheet, sheets, hiddenSheets, hiddenColumns, format, encoding, merged: ranges } = source
  const header = request.headerLine === 0 ? { at: 0, line: 0, lines: 0, titles: [] } : findHeader(held, ranges, request)
  const firstLine = header.line + header.lines
  const merged = ranges.filter((range) => isRepeated(range, firstLine, request.limits))
  const spreader = new MergedSpreader(merged)
  const width = header.line === 0 ? Math.max(...held.map(({ cells }) => cells.length)) : header.titles.length
  const head: TableHead = {
    sheet,
    sheets,
    hiddenSheets,
    hiddenColumns,
    format,
    ...(encoding && { encoding }),
    header: Array.from({ length: width }, (_none, at) => header.titles[at] ?? ''),
    headerLine: header.line,
    headerLines: header.lines,
    preamble: held.slice(0, header.at).map((row) => row.cells.filter(Boolean).join(' ')),
    merged,
  }
  return {
    head,
    rows: held.filter(({ line }) => line >= firstLine),
    finish: (row) => padRow(spreader.spread(row), width),
  }
}

function isRepeated(range: CellRange, firstLine: number, limits: TableLimits): boolean {
  return range.line >= firstLine && range.lastLine > range.line && range.column < limits.columns
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

function tooMany(limit: number, unit: string): FileRefused {
  return new FileRefused('file-too-many-rows', { limit, unit })
}
