import { rangeOf, refOf } from './cell-range.ts'
import type { FillPlan } from './fill-plan.ts'
import { noteText } from './note-row.ts'
import type { CellRange } from './table.ts'
import { cellAttribute } from './xlsx-cells.ts'
import { pageFooterXml } from './xlsx-footer.ts'

/** What stands before a sheet's rows: its extent told anew, and a width for the columns that are appended. */
export function patchSheetStart(xml: string, { appended, kept, mark }: FillPlan): string {
  const last = appended.at(-1)
  let out = xml
  if (kept || mark) out = out.replace(/<(?:[\w.-]+:)?dimension\b[^>]*\/>/, '')
  else if (last)
    out = out.replace(/(<(?:[\w.-]+:)?dimension\b[^>]*\bref=")([^"]*)/, (whole, before: string, ref: string) => {
      const range = rangeOf(ref)
      return range ? `${before}${refOf({ ...range, lastColumn: Math.max(range.lastColumn, last.column) })}` : whole
    })
  return appended.length > 0 ? withWidths(out, appended) : out
}

function withWidths(xml: string, appended: FillPlan['appended']): string {
  const prefix = /<([\w.-]+:)?worksheet\b/.exec(xml)?.[1] ?? ''
  const taken = [...xml.matchAll(/<(?:[\w.-]+:)?col\b[^>]*>/g)].map(([tag]) => Number(cellAttribute(tag, 'max')))
  const free = appended.filter(({ column }) => Math.max(0, ...taken) < column + 1)
  if (free.length === 0) return xml
  const items = free.map(({ column, title }) => {
    const width = Math.min(60, Math.max(14, title.length * 2 + 4))
    return `<${prefix}col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`
  })
  const close = `</${prefix}cols>`
  return xml.includes(close)
    ? xml.replace(close, () => items.join('') + close)
    : `${xml}<${prefix}cols>${items.join('')}${close}`
}

/** What stands behind the rows, from `</sheetData>`: merged cells, links and the foot of printed pages. */
export function patchSheetEnd(xml: string, plan: FillPlan, movedTo: Map<number, number>): string {
  const { headerLine, headerLines, appended } = plan
  const opened = new Set(plan.opened.map(refOf))
  const move = plan.kept ? (range: CellRange) => moved(range, movedTo) : (range: CellRange) => range
  const more =
    headerLines > 1
      ? appended.map(({ column }) =>
          refOf({ line: headerLine, lastLine: headerLine + headerLines - 1, column, lastColumn: column }),
        )
      : []
  let out = xml
  for (const { name, start, end } of elementsOf(xml).toReversed()) {
    const element = xml.slice(start, end)
    if (name === 'mergeCells')
      out = put(
        out,
        start,
        end,
        patchList(element, 'mergeCell', (range) => (opened.has(refOf(range)) ? undefined : move(range)), more),
      )
    else if (name === 'legacyDrawing' && plan.kept) out = put(out, start, end, '')
    else if (name === 'hyperlinks' && plan.kept) out = put(out, start, end, patchList(element, 'hyperlink', move, []))
  }
  return plan.mark ? withFooter(out, noteText(plan.mark)) : out
}

function put(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end)
}

function patchList(
  xml: string,
  item: string,
  change: (range: CellRange) => CellRange | undefined,
  more: string[],
): string {
  const prefix = /^<([\w.-]+:)?/.exec(xml)?.[1] ?? ''
  let count = 0
  let out = xml.replace(new RegExp(`<${prefix}${item}\\b[^>]*(?:/>|>\\s*</${prefix}${item}>)`, 'g'), (whole) => {
    const range = rangeOf(cellAttribute(whole, 'ref'))
    const to = range ? change(range) : undefined
    if (!to) return ''
    count += 1
    return whole.replace(/\bref="[^"]*"/, `ref="${refOf(to)}"`)
  })
  const close = out.lastIndexOf('</')
  out = out.slice(0, close) + more.map((ref) => `<${prefix}${item} ref="${ref}"/>`).join('') + out.slice(close)
  count += more.length
  return count === 0 ? '' : out.replace(/(^<[^>]*\bcount=")\d+/, `$1${count}`)
}

function moved(range: CellRange, movedTo: Map<number, number>): CellRange | undefined {
  const line = movedTo.get(range.line)
  const lastLine = movedTo.get(range.lastLine)
  return line === undefined || lastLine === undefined ? undefined : { ...range, line, lastLine }
}

// What may come after the foot of pages, in the order that the format demands.
const afterFooter = new Set(
  'rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing drawingHF legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  ),
)

function withFooter(xml: string, text: string): string {
  const elements = elementsOf(xml)
  if (elements.some(({ name }) => name === 'headerFooter')) return xml
  const close = xml.lastIndexOf('</')
  const prefix = /^<\/([\w.-]+:)?/.exec(xml.slice(close))?.[1] ?? ''
  const at = elements.find(({ name }) => afterFooter.has(name))?.start ?? close
  return put(xml, at, at, pageFooterXml(text, prefix))
}

/** The elements directly inside the worksheet, from its rows' end on. */
function elementsOf(xml: string): { name: string; start: number; end: number }[] {
  const elements: { name: string; start: number; end: number }[] = []
  let depth = 0
  let start = 0
  for (const found of xml.matchAll(/<(\/?)(?:[\w.-]+:)?([\w.-]+)(?:"[^"]*"|'[^']*'|[^"'>])*?(\/?)>/g)) {
    const [whole, isEnd, name = '', isEmpty] = found
    if (!isEnd) {
      if (depth === 0) start = found.index
      if (!isEmpty) depth += 1
    } else depth -= 1
    if (depth === 0 && (isEnd || isEmpty)) elements.push({ name, start, end: found.index + whole.length })
    else if (depth < 0) depth = 0
  }
  return elements
}
