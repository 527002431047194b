import type { FillPlan } from './fill-plan.ts'
import { fillSheet } from './fill-sheet.ts'
import type { TableLimits } from './table.ts'
import { WorkbookGuard } from './workbook-guard.ts'
import { eachTag, findParts } from './workbook-parts.ts'
import { attributeOf } from './xml-scanner.ts'
import { packPart, ZipWriter } from './zip-writer.ts'

/** An .xlsx with cells written into one sheet, whose rows must be as spreadsheet programs write them (`plain`). */
export async function fillWorkbook(bytes: Uint8Array, plan: FillPlan, limits: TableLimits): Promise<Uint8Array> {
  const guard = new WorkbookGuard(bytes, limits.unpackedBytes)
  const parts = findParts(guard)
  const path = parts.sheets.find(({ name }) => name === plan.sheet)?.path ?? parts.sheets[0]?.path ?? ''
  const changes = { formulasGone: false }
  const sheet = await packPart(fillSheet(guard.pieces(path), plan, numberStyles(guard.text(parts.styles)), changes))
  const dropped = changes.formulasGone ? guard.names.filter((name) => /(?:^|\/)calcChain\.xml$/.test(name)) : []
  const zip = new ZipWriter()
  for (const name of guard.names) {
    if (dropped.includes(name)) continue
    if (name === path) zip.addPacked(name, sheet)
    else if (dropped.length > 0 && /(?:^\[Content_Types\]\.xml|\/workbook\.xml\.rels)$/.test(name))
      await zip.add(name, [withoutCalcChain(guard.text(name))])
    else if (dropped.length > 0 && name.endsWith('/workbook.xml'))
      await zip.add(name, [calculatedOnLoad(guard.text(name))])
    else zip.addPacked(name, guard.packed(name))
  }
  return zip.finish()
}

// The order of calculation may be left out, but may not name a cell whose formula is gone.
function withoutCalcChain(xml: string): string {
  return xml.replace(/<(?:[\w.-]+:)?(?:Override|Relationship)\b[^>]*calcChain\.xml[^>]*>/g, '')
}

function calculatedOnLoad(xml: string): string {
  return xml.replace(/(<(?:[\w.-]+:)?calcPr\b)(?![^>]*fullCalcOnLoad)/, '$1 fullCalcOnLoad="1"')
}

const wholeOrText = /^(?:[01234]|49|General|@|0+|#,##0)$/

/** Numbers of the styles in which a number is shown as a number. */
function numberStyles(xml: string): Set<string> {
  const codes = new Map<string, string>()
  const styles = new Set<string>()
  let inCellStyles = false
  let count = 0
  eachTag(xml, (name, tag) => {
    if (name === 'numFmt') codes.set(attributeOf(tag, 'numFmtId'), attributeOf(tag, 'formatCode'))
    else if (name === 'cellXfs') inCellStyles = true
    else if (name === 'cellStyles' || name === 'dxfs') inCellStyles = false
    else if (name === 'xf' && inCellStyles) {
      const id = attributeOf(tag, 'numFmtId') || '0'
      if (wholeOrText.test(codes.get(id) ?? id)) styles.add(String(count))
      count += 1
    }
  })
  return styles
}
