import type { FillPlan } from './fill-plan.ts'
import { fillSheet, type SheetChanges } from './fill-sheet.ts'
import { keptParts } from './kept-parts.ts'
import type { TableLimits } from './table.ts'
import { WorkbookGuard } from './workbook-guard.ts'
import { eachTag, findParts, type SheetPart } from './workbook-parts.ts'
import { attributeOf } from './xml-scanner.ts'
import { packPart, ZipWriter } from './zip-writer.ts'

/** An .xlsx with cells written into one sheet, whose rows must be as spreadsheet programs write them (`plain`). */
export async function fillWorkbook(bytes: Uint8Array, plan: FillPlan, limits: TableLimits): Promise<Uint8Array> {
  const guard = new WorkbookGuard(bytes, limits.unpackedBytes)
  const parts = findParts(guard)
  const path = parts.sheets.find(({ name }) => name === plan.sheet)?.path ?? parts.sheets[0]?.path ?? ''
  const changes: SheetChanges = { formulasGone: false, movedTo: new Map() }
  const sheet = await packPart(fillSheet(guard.pieces(path), plan, numberStyles(guard.text(parts.styles)), changes))
  const patches = new Map([
    ...(plan.kept ? keptParts(guard, path, changes.movedTo) : []),
    ...((await calculates(guard, parts.sheets)) ? recalculated(guard, changes.formulasGone) : []),
  ])
  const zip = new ZipWriter()
  for (const name of guard.names) {
    const patch = patches.get(name)
    if (name === path) zip.addPacked(name, sheet)
    else if (patch === undefined) zip.addPacked(name, guard.packed(name))
    else if (patch !== null) await zip.add(name, [patch])
  }
  return zip.finish()
}

async function calculates(guard: WorkbookGuard, sheets: SheetPart[]): Promise<boolean> {
  if (guard.names.some(isCalcChain)) return true
  for (const { path } of sheets)
    for await (const piece of guard.bytes(path)) if (piece.includes('<f>') || piece.includes('<f ')) return true
  return false
}

function isCalcChain(name: string): boolean {
  return /(?:^|\/)calcChain\.xml$/.test(name)
}

/**
 * The other parts to change in a workbook that calculates; null is one to leave out. What it shows as results was calculated
 * before we wrote, so that it is told to do so again when it is opened.
 */
function recalculated(guard: WorkbookGuard, formulasGone: boolean): Map<string, string | null> {
  const patches = new Map<string, string | null>()
  for (const name of guard.names)
    if (name.endsWith('/workbook.xml')) patches.set(name, calculatedOnLoad(guard.text(name)))
  if (!formulasGone) return patches
  for (const name of guard.names)
    if (isCalcChain(name)) patches.set(name, null)
    else if (name === '[Content_Types].xml' || name.endsWith('/workbook.xml.rels'))
      patches.set(name, withoutCalcChain(guard.text(name)))
  return patches
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
