import { columnLetters } from './cell-range.ts'
import { listSheetName, sheetNames } from './xlsx-names.ts'
import { contentTypesXml, rootLinksXml, stylesXml, workbookLinksXml, workbookXml } from './xlsx-parts.ts'
import { sheetXml } from './xlsx-sheet.ts'
import type { SheetInput } from './xlsx-types.ts'
import { ZipWriter } from './zip-writer.ts'

export type WorkbookInput = {
  sheets: SheetInput[]
  /**
   * Who made the file, when and why, in one line. Stands after `※` below the rows of each sheet, where `readTable` knows it for
   * no row, and at the foot of every printed page.
   */
  mark?: string
}

/**
 * An .xlsx workbook: bold header, frozen unless told otherwise, text columns formatted `@` down to the last row so that codes
 * typed later keep their zeros, lists of choices. A string is always text, whatever it starts with: never a formula. Strings
 * longer than a cell holds (32,767) end in `…`. Equal content makes equal bytes. Rows are taken one by one and the event loop
 * is left free in between.
 *
 * Throws `RangeError` for no sheet or more than 1,048,575 rows in one.
 */
export async function writeXlsx({ sheets, mark }: WorkbookInput): Promise<Uint8Array> {
  if (sheets.length === 0) throw new RangeError('a workbook holds at least one sheet')
  const names = sheetNames(sheets.map(({ name }) => name))
  const longLists: string[][] = []
  const lists = sheets.map((sheet) => choiceFormulas(sheet, longLists))
  const hidden = longLists.length > 0 ? [listSheet(longLists)] : []
  const all = [...sheets, ...hidden]
  const zip = new ZipWriter()
  await zip.add('[Content_Types].xml', [contentTypesXml(all.length)])
  await zip.add('_rels/.rels', [rootLinksXml])
  const listed = all.map((sheet, at) => ({ name: names[at] ?? sheet.name, hidden: at >= sheets.length }))
  await zip.add('xl/workbook.xml', [workbookXml(listed)])
  await zip.add('xl/_rels/workbook.xml.rels', [workbookLinksXml(all.length)])
  await zip.add('xl/styles.xml', [stylesXml])
  for (const [at, sheet] of all.entries())
    await zip.add(
      `xl/worksheets/sheet${at + 1}.xml`,
      sheetXml(sheet, lists[at] ?? new Map(), at < sheets.length ? mark : undefined),
    )
  return zip.finish()
}

// Choices stand in the rule itself up to 255 characters; longer ones, and those with a comma, on a hidden sheet.
function choiceFormulas(sheet: SheetInput, longLists: string[][]): Map<number, string> {
  const formulas = new Map<number, string>()
  for (const [at, { choices = [] }] of sheet.columns.entries()) {
    if (choices.length === 0) continue
    const inline = choices.join(',')
    if (inline.length <= 250 && !choices.some((choice) => /[,"\n]|^\s|\s$/.test(choice))) {
      formulas.set(at, `"${inline}"`)
      continue
    }
    const letters = columnLetters(longLists.push(choices) - 1)
    formulas.set(at, `${listSheetName}!$${letters}$2:$${letters}$${choices.length + 1}`)
  }
  return formulas
}

function listSheet(lists: string[][]): SheetInput {
  const length = Math.max(...lists.map((list) => list.length))
  const rows = Array.from({ length }, (_, line) => lists.map((list) => list[line] ?? null))
  return { name: listSheetName, columns: lists.map((_, at) => ({ header: String(at + 1) })), rows }
}
