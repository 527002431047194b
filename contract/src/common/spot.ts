/**
 * A place in somebody's file that can be pointed at. In a workbook a cell: `0!B3` (number of the sheet from 0, then the cell as
 * spreadsheets name it). In a letter a paragraph in the order of the file, `p12`, or one of the blanks in its text, `p12.0`.
 */
export type Spot =
  | { kind: 'cell'; sheet: number; line: number; column: number }
  | { kind: 'paragraph'; paragraph: number; blank: number | null }

export const spotPattern = /^(?:\d{1,3}![A-Z]{1,3}[1-9]\d{0,6}|p\d{1,6}(?:\.\d{1,3})?)$/

/** The letters of a column counted from 0: 0 → `A`, 26 → `AA`. */
export const columnName = (column: number): string => {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

export const cellSpot = (sheet: number, line: number, column: number): string => `${sheet}!${columnName(column)}${line}`

export const paragraphSpot = (paragraph: number, blank: number | null): string =>
  blank === null ? `p${paragraph}` : `p${paragraph}.${blank}`

/** Undefined where the text names no place. */
export const readSpot = (text: string): Spot | undefined => {
  if (!spotPattern.test(text)) return undefined
  const cell = /^(\d+)!([A-Z]+)(\d+)$/.exec(text)
  if (cell) return { kind: 'cell', sheet: Number(cell[1]), line: Number(cell[3]), column: columnNumber(cell[2] ?? 'A') }
  const [paragraph, blank] = text.slice(1).split('.')
  return { kind: 'paragraph', paragraph: Number(paragraph), blank: blank === undefined ? null : Number(blank) }
}

/** A blank to be filled in a line of text: `____`, `××`, `（ ）`, a long gap. From and to as characters of the text. */
export type Blank = { from: number; to: number }

const blank = /([（(【〔[])([\s_＿]*)[）)】〕\]]|[_＿]{2,}|[×xXＸ]{2,}|…{2,}|[ \u3000\u00a0]{3,}/g

/** The blanks of a line, in order; of brackets that which stands between them. */
export const blanksIn = (text: string): Blank[] =>
  [...text.matchAll(blank)].map((found) => {
    const inside = found[1] === undefined ? 0 : 1
    return { from: found.index + inside, to: found.index + found[0].length - inside }
  })
