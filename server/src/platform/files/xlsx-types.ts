export type CellInput = string | number | null

/**
 * - `text` (also when left out, except that numbers then stay numbers): formatted `@`, so that codes typed later keep their zeros
 * - `number`: numbers; strings stay text
 * - `date`: strings `yyyy-mm-dd` become dates; other strings stay text
 */
export type ColumnType = 'text' | 'number' | 'date'

export type SheetColumn = {
  header: string
  /** In characters of the standard font; a hanzi takes two. Default: by the header. */
  width?: number
  type?: ColumnType
  /** Offered as a list; anything else is refused on entry. */
  choices?: string[]
}

export type SheetInput = {
  /** At most 31 characters, none of `[]:*?/\`; mended where it is not so, or not unique. */
  name: string
  columns: SheetColumn[]
  /** May come as they are made: nothing is kept but the packed file. */
  rows: Iterable<CellInput[]> | AsyncIterable<CellInput[]>
  /** Keep the header in sight. Default true. */
  freezeHeader?: boolean
}
