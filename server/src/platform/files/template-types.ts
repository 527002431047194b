import type { CellRange, TableLimits } from './table.ts'
import type { CellInput } from './xlsx-types.ts'

/** One sheet as it is shown to point at. Lines count from 1, columns from 0. */
export type SheetGrid = {
  name: string
  lines: number
  columns: number
  cells: { line: number; column: number; text: string; formula: boolean }[]
  merged: CellRange[]
  /** Of each column, in characters. */
  widths: number[]
  /** There is more than is shown. */
  cut: boolean
}

/** A paragraph of a letter: its number, and its text in pieces, those that are blanks with their number. */
export type LetterPiece = { text: string; blank: number | null }
export type LetterParagraph = { paragraph: number; pieces: LetterPiece[] }
export type LetterTable = { rows: { paragraphs: LetterParagraph[]; span: number }[][] }
export type LetterBlockShown = { paragraph: LetterParagraph } | { table: LetterTable }

/** What a file looks like to somebody who points at places in it. */
export type TemplateOutline =
  | { kind: 'xlsx'; sheets: SheetGrid[] }
  | { kind: 'docx'; blocks: LetterBlockShown[]; cut: boolean }

/** What is written into a file: values at places, and rows of a list that begins where its columns were pointed at. */
export type TemplateFill = {
  values: [spot: string, value: CellInput][]
  list?: { spots: string[]; rows: CellInput[][] }
  /** Who made the file, when and what for: stands below everything. */
  mark?: string
}

export const templateLimits: TableLimits = {
  bytes: 10 * 1024 * 1024,
  rows: 20_000,
  columns: 500,
  cells: 500_000,
  cellCharacters: 32_767,
  unpackedBytes: 96 * 1024 * 1024,
  seconds: 20,
  memoryMb: 640,
}
