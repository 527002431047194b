import type { ChainTable } from '@kapok/contract/lists/chain/rules'
import { zipOf } from './zip.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** XML has no word for these. */
const unspeakable = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu
const escaped = (text: string) => text.replace(unspeakable, '').replace(/[&<>"]/g, (each) => entities[each] ?? each)

const letters = (column: number): string => String.fromCharCode(65 + column)
const rowXml = (cells: readonly string[], row: number): string => {
  const inside = cells.map((cell, at) => {
    const place = `r="${letters(at)}${row}"`
    // places in the list count; everything else is text, whatever it begins with: phones keep their zeros, nothing is a formula
    if (at === 0 && row > 1) return `<c ${place}><v>${Number(cell)}</v></c>`
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  })
  return `<row r="${row}">${inside.join('')}</row>`
}

/** The list as a workbook of one sheet, its head frozen. At most 26 columns. */
export function toXlsx({ header, rows }: ChainTable): Uint8Array<ArrayBuffer> {
  const body = [rowXml(header, 1), ...rows.map(({ cells }, at) => rowXml(cells, at + 2))].join('')
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  return zipOf([
    {
      name: '[Content_Types].xml',
      text: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      text: `${head}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="接龙" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `${head}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      text: `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetData>${body}</sheetData></worksheet>`,
    },
  ])
}
