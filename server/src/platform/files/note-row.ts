import type { TableRow } from './table.ts'

/** What a note's line begins with, in the files we write and in many that others write. */
export const noteMark = '※ '

/** A line with one cell, which begins with `※`: said beside the table, not a row of it. */
export function isNote({ cells }: TableRow): boolean {
  const texts = cells.filter((text) => text !== '')
  return texts.length === 1 && texts[0]?.startsWith('※') === true
}

/** The text of a note's cell: one line, whatever was given. */
export function noteText(mark: string): string {
  return noteMark + mark.replace(/\s+/g, ' ').trim()
}
