import { rangeOf, refOf } from './cell-range.ts'
import type { WorkbookGuard } from './workbook-guard.ts'
import { linksOf, linksPath } from './workbook-parts.ts'

/**
 * The parts that go with a sheet, changed for rows that are left out: notes at cells go, for they would stand at other people's
 * cells; a table of the spreadsheet ends where the rows end.
 */
export function keptParts(guard: WorkbookGuard, sheet: string, movedTo: Map<number, number>): Map<string, string> {
  const patches = new Map<string, string>()
  const links = linksOf(guard, sheet)
  for (const { type, path } of links)
    if (type.endsWith('/table') && guard.has(path)) patches.set(path, shortened(guard.text(path), movedTo))
  const notes = links.filter(({ type }) => /\/(?:comments|threadedComment|vmlDrawing)$/.test(type)).map(({ id }) => id)
  if (notes.length === 0) return patches
  const xml = guard.text(linksPath(sheet)).replace(/<(?:[\w.-]+:)?Relationship\b[^>]*>/g, (tag) => {
    const id = /\bId="([^"]*)"/.exec(tag)?.[1] ?? ''
    return notes.includes(id) ? '' : tag
  })
  return patches.set(linksPath(sheet), xml)
}

function shortened(xml: string, movedTo: Map<number, number>): string {
  return xml
    .replace(/(<(?:[\w.-]+:)?(?:table|autoFilter)\b[^>]*?\bref=")([^"]*)/g, (whole, before: string, ref: string) => {
      const range = rangeOf(ref)
      if (!range) return whole
      let last = range.line + 1
      for (const [from, to] of movedTo) if (from > range.line && from <= range.lastLine) last = Math.max(last, to)
      return before + refOf({ ...range, lastLine: Math.min(last, range.lastLine) })
    })
    .replace(/\stotalsRowCount="\d+"/, '')
}
