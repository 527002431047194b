import type { FillRequest } from './fill-request.ts'
import { isHead, shapeRows } from './shape-rows.ts'
import type { CellRange, TableHead, TableSource } from './table.ts'
import type { CellInput } from './xlsx-types.ts'

/** What is to be written where. Lines count from 1, columns from 0. */
export type FillPlan = {
  sheet: string
  headerLine: number
  headerLines: number
  /** The first line that may hold a row. */
  dataFrom: number
  writes: Map<number, Map<number, CellInput>>
  appended: { column: number; title: string }[]
  /** The rows that stay; undefined when all do. */
  kept: Set<number> | undefined
  /** Merged cells that must become single ones again: rows among them go or get cells of their own. */
  opened: CellRange[]
  mark: string | undefined
}

/** Finds by reading the whole table where things go. Throws what reading throws, and `RangeError` for a column there is not. */
export async function planFill(source: TableSource, request: FillRequest): Promise<FillPlan> {
  let head: TableHead | undefined
  let width = 0
  for await (const item of shapeRows(source, request)) {
    if (isHead(item)) head = item
    width = Math.max(width, isHead(item) ? item.header.length : item.cells.length)
  }
  if (!head) throw new RangeError('a table has a head')
  const { headerLine, headerLines } = head
  const appended: FillPlan['appended'] = []
  const columns = request.columns.map((column) => {
    if ('at' in column) return column.at
    return appended[appended.push({ column: width + appended.length, title: column.append }) - 1]?.column ?? 0
  })
  const writes = new Map<number, Map<number, CellInput>>()
  for (const { line, cells } of request.rows) {
    const row = writes.get(line) ?? new Map<number, CellInput>()
    for (const [n, column] of columns.entries()) {
      const value = cells[n] ?? null
      if (value !== null) row.set(column, value)
    }
    writes.set(line, row)
  }
  return {
    sheet: head.sheet,
    headerLine,
    headerLines,
    dataFrom: headerLine + headerLines,
    writes,
    appended,
    kept: request.only ? new Set(writes.keys()) : undefined,
    opened: head.merged.filter((range) => request.only || isWritten(range, writes)),
    mark: request.mark,
  }
}

function isWritten(range: CellRange, writes: FillPlan['writes']): boolean {
  for (let line = range.line; line <= range.lastLine; line += 1)
    for (const column of writes.get(line)?.keys() ?? [])
      if (column >= range.column && column <= range.lastColumn) return true
  return false
}
