/** A piece of a paragraph's text: from and to of its `t` element, and the characters in it. */
export type TextPiece = { from: number; to: number; text: string }
/** A row of a table; `table` and `row` count in the order of the file. */
export type RowPlace = { table: number; row: number; from: number; to: number; inTable: number }
export type DocxParagraph = {
  from: number
  /** Where something may be put at its end; undefined for one without room, `<w:p/>`. */
  inside: number | undefined
  to: number
  pieces: TextPiece[]
  /** How its text looks where it has none yet. */
  looks: string
  /** The innermost row it stands in, the cell in it, and how many columns that takes. */
  row: RowPlace | undefined
  cell: number
  span: number
}
export type DocxText = { paragraphs: DocxParagraph[]; rows: RowPlace[]; prefix: string }

type Open = { name: string; from: number; inner: number }

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
const unescape = (text: string): string =>
  text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|lt|gt|quot|apos|amp);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

/** Takes a letter's XML apart as far as filling it needs: paragraphs, their texts, and the rows of tables. */
export const readParagraphs = (xml: string): DocxText => {
  const paragraphs: DocxParagraph[] = []
  const rows: RowPlace[] = []
  const open: Open[] = []
  const within: DocxParagraph[] = []
  const tables: { table: number; rows: number }[] = []
  const rowStack: { place: RowPlace; cell: number; span: number }[] = []
  let tableCount = 0
  // The same text box for older programs: filled by nobody, shown by none that reads the first.
  let skipped = 0
  const tag = /<(\/?)((?:[\w.-]+:)?)([\w.-]+)([^>]*?)(\/?)>/g
  for (let found = tag.exec(xml); found; found = tag.exec(xml)) {
    const [, closes, , name = '', attributes = '', empty] = found
    const end = tag.lastIndex
    if (name === 'Fallback') skipped += closes ? -1 : empty ? 0 : 1
    if (skipped > 0) continue
    if (!closes) {
      if (name === 'p') {
        const at = rowStack.at(-1)
        const paragraph: DocxParagraph = {
          from: found.index,
          inside: undefined,
          to: end,
          pieces: [],
          looks: '',
          row: at?.place,
          cell: at?.cell ?? 0,
          span: at?.span ?? 1,
        }
        paragraphs.push(paragraph)
        if (!empty) within.push(paragraph)
      } else if (name === 'tbl' && !empty) tables.push({ table: tableCount++, rows: 0 })
      else if (name === 'tr' && !empty) {
        const table = tables.at(-1) ?? { table: 0, rows: 0 }
        const place = { table: table.table, row: table.rows++, from: found.index, to: end, inTable: tables.length }
        rows.push(place)
        rowStack.push({ place, cell: -1, span: 1 })
      } else if (name === 'tc' && !empty) {
        const row = rowStack.at(-1)
        if (row) Object.assign(row, { cell: row.cell + 1, span: 1 })
      } else if (name === 'gridSpan') {
        const row = rowStack.at(-1)
        if (row) row.span = Number(/val="(\d+)"/.exec(attributes)?.[1] ?? 1)
      }
      if (!empty) open.push({ name, from: found.index, inner: end })
      continue
    }
    const opened = open.pop()
    if (name === 't' && opened?.name === 't')
      within.at(-1)?.pieces.push({ from: opened.from, to: end, text: unescape(xml.slice(opened.inner, found.index)) })
    else if (name === 'p') {
      const paragraph = within.pop()
      if (paragraph) Object.assign(paragraph, { inside: found.index, to: end })
    } else if (name === 'rPr' && open.at(-1)?.name === 'pPr' && opened) {
      const paragraph = within.at(-1)
      if (paragraph) paragraph.looks = xml.slice(opened.from, end)
    } else if (name === 'tr') {
      const row = rowStack.pop()
      if (row) row.place.to = end
    } else if (name === 'tbl') tables.pop()
  }
  return { paragraphs, rows, prefix: /<([\w.-]+:)?body[\s>]/.exec(xml)?.[1] ?? 'w:' }
}

export const textOf = ({ pieces }: DocxParagraph): string => pieces.map(({ text }) => text).join('')
