import { tidyText } from './cell-text.ts'
import { FileRefused } from './file-refused.ts'
import { htmlAttribute, scanHtml } from './html-scanner.ts'
import type { TableRequest, TableSource } from './table.ts'
import { TableGrid } from './table-grid.ts'

const page = new Set(['form', 'input', 'iframe', 'frameset', 'button'])
const breaks = new Set(['br', 'p', 'div', 'li'])

/**
 * A page that calls itself a spreadsheet: every row of its tables, one table after the other, merged cells as they span. A page
 * that has something to fill in, or no two rows of cells, is a page: a scanner's warning, a sign-in. Throws `file-not-a-table`.
 */
export function openHtml(html: string, request: TableRequest): Omit<TableSource, 'encoding'> {
  const grid = new TableGrid(request.limits.rows)
  const hiddenColumns: number[] = []
  let title = ''
  let isPage = false
  let columns = 0
  let text: string | undefined
  let inTitle = false
  let span = { columns: 1, lines: 1 }
  const endCell = (): void => {
    if (text !== undefined) grid.put(tidyText(text.replace(/ *\n */g, '\n')), span)
    text = undefined
  }
  scanHtml(html, {
    open: (name, tag) => {
      if (page.has(name) || /^meta\b.*\brefresh\b/is.test(tag)) isPage = true
      if (name === 'title') inTitle = true
      else if (name === 'tr') {
        endCell()
        grid.startRow(undefined, isHidden(tag))
      } else if (name === 'td' || name === 'th') {
        endCell()
        span = { columns: spanOf(tag, 'colspan'), lines: spanOf(tag, 'rowspan') }
        text = ''
      } else if (name === 'col') {
        const wide = spanOf(tag, 'span')
        if (isHidden(tag)) for (let at = 0; at < wide; at += 1) hiddenColumns.push(columns + at)
        columns += wide
      } else if (text !== undefined && breaks.has(name) && (name === 'br' || text.trim() !== '')) text += '\n'
    },
    close: (name) => {
      if (name === 'title') inTitle = false
      else if (name === 'td' || name === 'th' || name === 'tr' || name === 'table') endCell()
    },
    text: (piece) => {
      if (inTitle) title += piece
      else if (text !== undefined) text += piece
    },
  })
  endCell()
  const wide = grid.rows.filter(({ cells }) => cells.filter((cell) => cell && cell !== '').length > 1).length
  if (isPage || wide < 2)
    throw new FileRefused('file-not-a-table', { found: 'page', title: tidyText(title).slice(0, 60) })
  const { rows, merged, hiddenLines } = grid
  return {
    sheet: request.name.replace(/\.[^.]*$/, ''),
    sheets: [],
    hiddenSheets: [],
    hiddenColumns,
    merged,
    hiddenLines,
    format: 'html',
    rows,
  }
}

function isHidden(tag: string): boolean {
  return /display\s*:\s*none/i.test(htmlAttribute(tag, 'style'))
}

function spanOf(tag: string, name: string): number {
  const wanted = Number(htmlAttribute(tag, name))
  return wanted > 1 ? Math.min(Math.floor(wanted), 65_536) : 1
}
