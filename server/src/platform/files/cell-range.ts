import type { CellRange } from './table.ts'

/** `A1:C3` or `A1` as numbers; undefined where it is neither. */
export function rangeOf(ref: string): CellRange | undefined {
  const [, from = '', line = '', to = from, lastLine = line] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(ref) ?? []
  if (from === '') return undefined
  return { line: Number(line), lastLine: Number(lastLine), column: columnOf(from), lastColumn: columnOf(to) }
}

/** A range as spreadsheets write it. */
export function refOf({ line, lastLine, column, lastColumn }: CellRange): string {
  const from = `${columnLetters(column)}${line}`
  const to = `${columnLetters(lastColumn)}${lastLine}`
  return from === to ? from : `${from}:${to}`
}

/** The number of the column that a reference such as `AB12` begins with, counted from 0; -1 where there is none. */
export function columnOf(ref: string): number {
  let column = 0
  for (let at = 0; at < ref.length; at += 1) {
    const letter = ref.charCodeAt(at) & 0xdf
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column - 1
}

/** A column's letters: 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}
