import { isDateFormat } from 'hucre'
import { eachTag } from './workbook-parts.ts'
import { attributeOf } from './xml-scanner.ts'

/** What a cell's style says about its number: a date, or a code padded with zeros to `width` places. */
export type NumberStyle = { date: true } | { width: number } | undefined

/** The styles of a workbook by number, from its `styles.xml`; formats that matter to no text are left undefined. */
export function readStyles(xml: string): NumberStyle[] {
  const codes = new Map<string, string>()
  const styles: NumberStyle[] = []
  let inCellStyles = false
  eachTag(xml, (name, tag) => {
    if (name === 'numFmt') codes.set(attributeOf(tag, 'numFmtId'), attributeOf(tag, 'formatCode'))
    else if (name === 'cellXfs') inCellStyles = true
    else if (name === 'cellStyles' || name === 'dxfs') inCellStyles = false
    else if (name === 'xf' && inCellStyles) {
      const id = attributeOf(tag, 'numFmtId')
      styles.push(styleOf(codes.get(id) ?? id))
    }
  })
  return styles
}

function styleOf(format: string): NumberStyle {
  if (/^0{2,30}$/.test(format)) return { width: format.length }
  return isDateFormat(format) ? { date: true } : undefined
}
