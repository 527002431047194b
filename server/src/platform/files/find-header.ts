import type { CellRange, TableRequest, TableRow } from './table.ts'

/** Where the titles stand: `at` is the index of the first of `lines` rows, the rows before it are no table yet. */
export type FoundHeader = { at: number; line: number; lines: number; titles: string[] }

const deepestHeader = 4
const longestTitle = 40
// A line that scores nearly as high as the best one and stands above it is the header: data of words alone looks like titles.
const nearlyBest = 0.7

/**
 * The header among a table's first rows that hold anything: short texts that differ, hold few digits and no `:`, and fill the
 * table's width; titles the caller knows count double. Merged cells make a header of several lines.
 */
export function findHeader(rows: TableRow[], merged: CellRange[], request: TableRequest): FoundHeader {
  const at = headerAt(rows, merged, request)
  const first = rows[at] ?? { line: 1, cells: [] }
  const last = lastHeaderLine(first, rows, merged)
  const lines = rows.filter(({ line }) => line >= first.line && line <= last)
  return {
    at,
    line: first.line,
    lines: last - first.line + 1,
    titles: lines.length > 1 ? joinTitles(lines, merged) : first.cells,
  }
}

function headerAt(rows: TableRow[], merged: CellRange[], { headerLine, knownTitles }: TableRequest): number {
  if (headerLine !== undefined)
    return Math.max(
      0,
      rows.findIndex((row) => row.line >= headerLine),
    )
  const known = new Set(knownTitles)
  const scores = rows.map((row) => scoreOf(row, rows, merged, known))
  const best = Math.max(...scores)
  const titled = best > 0 ? scores.findIndex((score) => score >= best * nearlyBest) : -1
  if (titled !== -1) return titled
  return Math.max(
    0,
    rows.findIndex((row) => textsOf(row).length > 1),
  )
}

function scoreOf(row: TableRow, rows: TableRow[], merged: CellRange[], known: Set<string>): number {
  const texts = textsOf(row)
  if (texts.length < 2) return 0
  const below = groupsOf(row, merged).flatMap((group) => {
    const next = rows.find(({ line }) => line === row.line + 1)
    return next?.cells.slice(group.column, group.lastColumn + 1).filter((text) => text !== '') ?? []
  })
  let score = 0
  for (const text of new Set([...texts, ...below])) score += known.has(text) ? 2 : titleLook(text)
  return score
}

/** From 1, a title as they are, to -1, certainly none. */
function titleLook(text: string): number {
  if (/[\uff1a:]/.test(text) || /\d{4}/.test(text)) return -1
  if (text.length > longestTitle) return 0
  const digits = text.replace(/\D/g, '').length / text.length
  return digits === 0 ? 1 : digits <= 0.25 ? 0.5 : -1
}

function lastHeaderLine(first: TableRow, rows: TableRow[], merged: CellRange[]): number {
  const here = merged.filter(({ line }) => line === first.line)
  const groups = groupsOf(first, merged)
  let last = Math.max(first.line, ...here.map(({ lastLine }) => lastLine))
  if (last === first.line && groups.length > 0 && isBelowGroups(first.line + 1, first, rows, groups)) last += 1
  last = Math.min(last, first.line + deepestHeader - 1)
  const data = rows.find(({ line, cells }) => line > first.line && cells.some((text) => text && titleLook(text) < 0))
  return data ? Math.min(last, data.line - 1) : last
}

function isBelowGroups(line: number, first: TableRow, rows: TableRow[], groups: CellRange[]): boolean {
  const row = rows.find((one) => one.line === line)
  const inGroup = (at: number): boolean => groups.some(({ column, lastColumn }) => at >= column && at <= lastColumn)
  return row !== undefined && row.cells.every((text, at) => text === '' || (inGroup(at) && text !== first.cells[at]))
}

function groupsOf(row: TableRow, merged: CellRange[]): CellRange[] {
  if (new Set(textsOf(row)).size < 2) return []
  return merged.filter((one) => one.line === row.line && one.lastLine === row.line && one.lastColumn > one.column)
}

function joinTitles(lines: TableRow[], merged: CellRange[]): string[] {
  const from = lines[0]?.line ?? 1
  const covers = merged.filter(({ line }) => line >= from)
  const textAt = (line: number, column: number): string => {
    const cover = covers.find(
      (one) => one.line <= line && one.lastLine >= line && one.column <= column && one.lastColumn >= column,
    )
    const row = lines.find((one) => one.line === (cover?.line ?? line))
    return row?.cells[cover?.column ?? column] ?? ''
  }
  const width = Math.max(...lines.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, column) => {
    const parts = lines.map(({ line }) => textAt(line, column)).filter((text) => text !== '')
    return parts.filter((text, at) => text !== parts[at - 1]).join('/')
  })
}

function textsOf(row: TableRow): string[] {
  return row.cells.filter((text) => text !== '')
}
