import { columnLetters } from './cell-range.ts'
import type { TableSource } from './table.ts'
import { sheetNames } from './xlsx-names.ts'
import { contentTypesXml, rootLinksXml, stylesXml, workbookLinksXml, workbookXml, xlsxStyle } from './xlsx-parts.ts'
import { cellTextXml } from './xlsx-sheet.ts'
import { ZipWriter } from './zip-writer.ts'

/** A workbook of one sheet with the texts of a table on their lines and in their columns, merged and hidden as they were. */
export async function plainWorkbook(source: TableSource): Promise<Uint8Array> {
  const [name = 'Sheet1'] = sheetNames([source.sheet])
  const zip = new ZipWriter()
  await zip.add('[Content_Types].xml', [contentTypesXml(1)])
  await zip.add('_rels/.rels', [rootLinksXml])
  await zip.add('xl/workbook.xml', [workbookXml([{ name, hidden: false }])])
  await zip.add('xl/_rels/workbook.xml.rels', [workbookLinksXml(1)])
  await zip.add('xl/styles.xml', [stylesXml])
  await zip.add('xl/worksheets/sheet1.xml', sheetPieces(source))
  return zip.finish()
}

const start =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'

async function* sheetPieces({ rows, merged, hiddenColumns, hiddenLines }: TableSource): AsyncGenerator<string> {
  const hidden = hiddenColumns
    .toSorted((a, b) => a - b)
    .map((at) => `<col min="${at + 1}" max="${at + 1}" width="10" hidden="1" customWidth="1"/>`)
  yield `${start}${hidden.length > 0 ? `<cols>${hidden.join('')}</cols>` : ''}<sheetData>`
  for await (const { line, cells } of rows) {
    if (cells.every((text) => text === '')) continue
    const items = cells.map((text, at) =>
      text === ''
        ? ''
        : `<c r="${columnLetters(at)}${line}" s="${xlsxStyle.text}" t="inlineStr"><is>${cellTextXml(text)}</is></c>`,
    )
    yield `<row r="${line}"${hiddenLines.has(line) ? ' hidden="1"' : ''}>${items.join('')}</row>`
  }
  const ranges = merged.map(
    ({ line, lastLine, column, lastColumn }) =>
      `<mergeCell ref="${columnLetters(column)}${line}:${columnLetters(lastColumn)}${lastLine}"/>`,
  )
  yield `</sheetData>${ranges.length > 0 ? `<mergeCells count="${ranges.length}">${ranges.join('')}</mergeCells>` : ''}</worksheet>`
}
