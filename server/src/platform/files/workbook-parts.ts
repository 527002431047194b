import { FileRefused } from './file-refused.ts'
import type { WorkbookGuard } from './workbook-guard.ts'
import { attributeOf, XmlScanner } from './xml-scanner.ts'

export type SheetPart = { name: string; path: string; hidden: boolean }
export type WorkbookParts = { sheets: SheetPart[]; sharedStrings: string; styles: string; from1904: boolean }

/** What a workbook consists of, in order. Throws `file-not-a-table` when it is no workbook. */
export function findParts(guard: WorkbookGuard): WorkbookParts {
  const workbook = linksOf(guard, '').find((link) => link.type.endsWith('/officeDocument'))?.path ?? 'xl/workbook.xml'
  const links = linksOf(guard, workbook)
  const pathOf = (type: string): string => links.find((link) => link.type.endsWith(type))?.path ?? ''
  const parts: WorkbookParts = {
    sheets: [],
    sharedStrings: pathOf('/sharedStrings'),
    styles: pathOf('/styles'),
    from1904: false,
  }
  eachTag(guard.text(workbook), (name, tag) => {
    if (name === 'workbookPr') parts.from1904 = /^(1|true)$/.test(attributeOf(tag, 'date1904'))
    if (name !== 'sheet') return
    const id = /\s\w+:id\s*=\s*["']([^"']*)/.exec(tag)?.[1]
    const link = links.find((one) => one.id === id && one.type.endsWith('/worksheet'))
    const sheet = attributeOf(tag, 'name')
    if (link && sheet && guard.has(link.path))
      parts.sheets.push({ name: sheet, path: link.path, hidden: /hidden/i.test(attributeOf(tag, 'state')) })
  })
  if (parts.sheets.length === 0) throw new FileRefused('file-not-a-table', { found: kindOf(guard) })
  return parts
}

function kindOf(guard: WorkbookGuard): string {
  if (guard.has('word/document.xml')) return 'letter'
  if (guard.has('ppt/presentation.xml')) return 'slides'
  return guard.has('[Content_Types].xml') || guard.has('xl/workbook.xml') ? 'no sheets' : 'archive'
}

/** Calls back for every element that opens in a small part. */
export function eachTag(xml: string, open: (name: string, tag: string) => void): void {
  new XmlScanner({ open, close: () => {}, text: () => {} }).push(xml)
}

export type Link = { id: string; type: string; path: string }

/** What a part refers to; '' is the package itself. */
export function linksOf(guard: WorkbookGuard, part: string): Link[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const links: Link[] = []
  eachTag(guard.text(linksPath(part)), (name, tag) => {
    if (name !== 'Relationship') return
    const path = resolvePath(folder, attributeOf(tag, 'Target'))
    links.push({ id: attributeOf(tag, 'Id'), type: attributeOf(tag, 'Type'), path })
  })
  return links
}

/** Where a part's links are kept. */
export function linksPath(part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  return `${folder}_rels/${part.slice(folder.length)}.rels`
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
