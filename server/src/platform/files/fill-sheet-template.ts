import { readSpot, type Spot } from '@kapok/contract/common/spot'
import { noteText } from './note-row.ts'
import { plainXml } from './template-parts.ts'
import { isFormula, rowsOf } from './template-sheet.ts'
import type { TemplateFill } from './template-types.ts'
import type { WorkbookGuard } from './workbook-guard.ts'
import { findParts } from './workbook-parts.ts'
import { readStyles } from './workbook-styles.ts'
import { type CellXml, cellAttribute, newCell, parseRow, type RowXml, withAttribute } from './xlsx-cells.ts'
import type { CellInput } from './xlsx-types.ts'
import { ZipWriter } from './zip-writer.ts'

/** What goes into one sheet: by line, then by column from 0. `like` is the line whose looks the lines of a list take. */
type SheetWrites = { lines: Map<number, Map<number, CellInput>>; like: number | undefined; mark: string | undefined }

type Cell = Extract<Spot, { kind: 'cell' }>
const cellAt = (spot: string): Cell => {
  const read = readSpot(spot)
  if (read?.kind !== 'cell') throw new RangeError('a workbook is filled by its cells')
  return read
}

const sortWrites = ({ values, list, mark }: TemplateFill): Map<number, SheetWrites> => {
  const sheets = new Map<number, SheetWrites>()
  const sheetAt = (number: number): SheetWrites => {
    const there = sheets.get(number) ?? { lines: new Map(), like: undefined, mark: undefined }
    sheets.set(number, there)
    return there
  }
  const write = ({ sheet, line, column }: Cell, value: CellInput) => {
    const { lines } = sheetAt(sheet)
    lines.set(line, (lines.get(line) ?? new Map<number, CellInput>()).set(column, value))
  }
  for (const [spot, value] of values) write(cellAt(spot), value)
  const first = list?.spots[0]
  if (list && first !== undefined) {
    const starts = list.spots.map(cellAt)
    Object.assign(sheetAt(cellAt(first).sheet), { like: cellAt(first).line, mark })
    for (const [down, row] of (list.rows.length > 0 ? list.rows : [[]]).entries())
      for (const [n, start] of starts.entries()) write({ ...start, line: start.line + down }, row[n] ?? null)
  }
  return sheets
}

/** A row of a list that the sheet has no row for: as high as the first, its cells with the same looks and empty. */
const emptyLike = ({ open, cells, prefix }: RowXml, line: number, styles: Set<string>): RowXml => ({
  open: withAttribute(withAttribute(open, 'spans', undefined), 'r', String(line)),
  cells: cells.map(({ column, xml }) =>
    newCell({ column, line, prefix, style: cellAttribute(xml, 's') }, null, styles),
  ),
  rest: '',
  prefix,
})

const rowXml = ({ open, cells, rest, prefix }: RowXml): string =>
  `${withAttribute(open, 'spans', undefined)}${cells.map(({ xml }) => xml).join('')}${rest}</${prefix}row>`

const written = (
  row: RowXml,
  line: number,
  edits: Map<number, CellInput>,
  like: RowXml | undefined,
  styles: Set<string>,
) => {
  const cells = new Map<number, CellXml>(row.cells.map((cell) => [cell.column, cell]))
  const styleAt = (column: number) => {
    const own = cells.get(column)
    const model = own ?? like?.cells.find((cell) => cell.column === column)
    return model ? cellAttribute(model.xml, 's') : cellAttribute(row.open, 's')
  }
  for (const [column, value] of edits)
    cells.set(column, newCell({ column, line, prefix: row.prefix, style: styleAt(column) }, value, styles))
  return rowXml({ ...row, cells: [...cells.values()].sort((a, b) => a.column - b.column) })
}

const fillSheetXml = (xml: string, { lines, like, mark }: SheetWrites, styles: Set<string>): string => {
  const found = [...rowsOf(xml)]
  const rows = new Map(found.map((one) => [one.line, one]))
  const model = like === undefined ? undefined : rows.get(like)?.row
  const prefix = /<([\w.-]+:)?sheetData/.exec(xml)?.[1] ?? ''
  const last = Math.max(0, ...rows.keys(), ...lines.keys())
  if (mark !== undefined) lines.set(last + 2, new Map([[0, noteText(mark)]]))
  const blank = (line: number): RowXml =>
    model && like !== undefined && line > like && line <= last
      ? emptyLike(model, line, styles)
      : parseRow(`<${prefix}row r="${line}"/>`)
  let out = ''
  let at = 0
  const open = /<(?:[\w.-]+:)?sheetData\s*(\/?)>/.exec(xml)
  if (!open) return xml
  const start = open.index + open[0].length
  const [head, tail] =
    open[1] === '/'
      ? [`${xml.slice(0, open.index)}<${prefix}sheetData>`, `</${prefix}sheetData>${xml.slice(start)}`]
      : [xml.slice(0, start), '']
  out = head
  at = start
  for (const line of [...lines.keys()].sort((a, b) => a - b)) {
    const own = rows.get(line)
    const next = own ?? found.find((one) => one.line > line)
    const before = own ? own.from : (next?.from ?? xml.indexOf(`</${prefix}sheetData>`, start))
    if (tail === '' && before > at) {
      out += xml.slice(at, before)
      at = before
    }
    out += written(own?.row ?? blank(line), line, lines.get(line) ?? new Map(), model, styles)
    if (own) at = own.to
  }
  return out + (tail === '' ? xml.slice(at) : tail)
}

/** Every formula without the result it had: what is shown is counted anew from what was filled in. */
const withoutResults = (xml: string): string => {
  if (!isFormula(xml)) return xml
  return xml.replace(/<((?:[\w.-]+:)?)c\b[^>]*[^/]>(?:(?!<\/\1c>)[\s\S])*?<\/\1c>/g, (cell, prefix: string) =>
    isFormula(cell)
      ? withAttribute(cell.replace(new RegExp(`<${prefix}v>[^<]*</${prefix}v>`), ''), 't', undefined)
      : cell,
  )
}

const countedOnLoad = (xml: string): string => {
  if (/<(?:[\w.-]+:)?calcPr\b/.test(xml))
    return xml.replace(/<(?:[\w.-]+:)?calcPr\b[^>]*>/, (tag) => withAttribute(tag, 'fullCalcOnLoad', '1'))
  const [, prefix = ''] = /<([\w.-]+:)?workbook\b/.exec(xml) ?? []
  const behind = ['definedNames', 'externalReferences', 'functionGroups', 'sheets']
    .map((name) => new RegExp(`</${prefix}${name}>|<${prefix}${name}\\s*/>`).exec(xml))
    .find((found) => found !== null)
  if (!behind) return xml
  const at = behind.index + behind[0].length
  return `${xml.slice(0, at)}<${prefix}calcPr calcId="0" fullCalcOnLoad="1"/>${xml.slice(at)}`
}

/** A workbook with values in its cells. Looks, merged cells and formulas stay; formulas are counted when it is opened. */
export const fillWorkbookTemplate = async (guard: WorkbookGuard, fill: TemplateFill): Promise<Uint8Array> => {
  const parts = findParts(guard)
  const writes = sortWrites(fill)
  const numbers = new Set(
    readStyles(guard.text(parts.styles)).flatMap((style, at) => (style && 'date' in style ? [] : [String(at)])),
  )
  const sheets = new Map(parts.sheets.map(({ path }, at) => [path, writes.get(at)]))
  const zip = new ZipWriter()
  for (const name of guard.names) {
    if (sheets.has(name)) {
      const xml = await plainXml(guard, name)
      const own = sheets.get(name)
      await zip.add(name, [withoutResults(own ? fillSheetXml(xml, own, numbers) : xml)])
    } else if (name === 'xl/workbook.xml') await zip.add(name, [countedOnLoad(guard.text(name))])
    else zip.addPacked(name, guard.packed(name))
  }
  return zip.finish()
}
