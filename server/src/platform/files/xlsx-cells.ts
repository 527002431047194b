import { columnLetters, columnOf } from './cell-range.ts'
import { cellTextXml } from './xlsx-sheet.ts'
import type { CellInput } from './xlsx-types.ts'
import { attributeOf } from './xml-scanner.ts'

/** A cell as its XML says it, or as it will. */
export type CellXml = { column: number; xml: string }

/** A row as it stands in a sheet: its opening tag, its cells in order, and what follows them. */
export type RowXml = { open: string; cells: CellXml[]; rest: string; prefix: string }

/** Takes a `row` element apart. Cells without a reference stand next to the one before. */
export function parseRow(xml: string): RowXml {
  const open = xml.slice(0, xml.indexOf('>') + 1)
  const prefix = /^<([\w.-]+:)?/.exec(open)?.[1] ?? ''
  if (open.endsWith('/>')) return { open: `${open.slice(0, -2)}>`, cells: [], rest: '', prefix }
  const inner = xml.slice(open.length, xml.lastIndexOf('</'))
  const start = `<${prefix}c`
  const close = `</${prefix}c>`
  const cells: CellXml[] = []
  let at = 0
  let column = -1
  for (;;) {
    const from = nextCell(inner, start, at)
    if (from === -1) break
    const tagEnd = inner.indexOf('>', from) + 1
    const to = inner[tagEnd - 2] === '/' ? tagEnd : inner.indexOf(close, tagEnd) + close.length
    const cell = inner.slice(from, to)
    const ref = cellAttribute(cell, 'r')
    column = ref === '' ? column + 1 : columnOf(ref)
    cells.push({ column, xml: cell })
    at = to
  }
  return { open, cells, rest: inner.slice(at), prefix }
}

function nextCell(inner: string, start: string, from: number): number {
  for (let at = inner.indexOf(start, from); at !== -1; at = inner.indexOf(start, at + 1))
    if (/[\s/>]/.test(inner[at + start.length] ?? '')) return at
  return -1
}

/** An attribute of a cell's or row's own tag; '' where there is none. */
export function cellAttribute(xml: string, name: string): string {
  return attributeOf(xml.slice(0, xml.indexOf('>')), name)
}

/** The element with the attribute set, or taken away with undefined. */
export function withAttribute(xml: string, name: string, value: string | undefined): string {
  const end = xml.indexOf('>')
  const tag = xml.slice(0, end).replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '')
  const set = value === undefined ? '' : ` ${name}="${value}"`
  return `${tag.endsWith('/') ? `${tag.slice(0, -1)}${set}/` : `${tag}${set}`}${xml.slice(end)}`
}

/** A new cell. A number that its style would show as something else, such as a day, is written as text. */
export function newCell(
  place: { column: number; line: number; prefix: string; style: string },
  value: CellInput,
  numberStyles: Set<string>,
): CellXml {
  const { column, line, prefix, style } = place
  const start = `<${prefix}c r="${columnLetters(column)}${line}"${style === '' ? '' : ` s="${style}"`}`
  const close = `</${prefix}c>`
  if (typeof value === 'number' && Number.isFinite(value) && (style === '' || numberStyles.has(style)))
    return { column, xml: `${start}><${prefix}v>${value}</${prefix}v>${close}` }
  const text = value === null || (typeof value === 'number' && !Number.isFinite(value)) ? '' : String(value)
  if (text === '') return { column, xml: `${start}/>` }
  const string = `<${prefix}is>${cellTextXml(text, prefix)}</${prefix}is>`
  return { column, xml: `${start} t="inlineStr">${string}${close}` }
}

/** Whether a cell shows anything. */
export function holdsAnything(cell: CellXml | undefined): boolean {
  return cell !== undefined && /<(?:[\w.-]+:)?(?:v|t)[\s>]/.test(cell.xml)
}

/** The cell with its formula replaced by the formula's last result. */
export function withoutFormula(cell: CellXml): CellXml {
  return { ...cell, xml: cell.xml.replace(/<((?:[\w.-]+:)?)f\b(?:[^>]*\/>|[^>]*>[^<]*<\/\1f>)/, '') }
}
