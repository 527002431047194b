import { FileRefused } from './file-refused.ts'
import { WorkbookGuard } from './workbook-guard.ts'

/** A file that can be a template, unpacked as far as it is looked at. */
export type TemplateParts = { kind: 'xlsx' | 'docx'; guard: WorkbookGuard }

export const letterPart = 'word/document.xml'

/** Throws `file-not-a-table` for what is neither a workbook nor a letter, or carries programs. */
export const openTemplate = (bytes: Uint8Array, unpackedBytes: number): TemplateParts => {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new FileRefused('file-not-a-table', { found: 'neither xlsx nor docx' })
  const guard = new WorkbookGuard(bytes, unpackedBytes)
  if (guard.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name)))
    throw new FileRefused('file-not-a-table', { found: 'macros' })
  if (guard.has('xl/workbook.xml')) return { kind: 'xlsx', guard }
  if (guard.has(letterPart)) return { kind: 'docx', guard }
  throw new FileRefused('file-not-a-table', { found: 'neither xlsx nor docx' })
}

/** A part as text to be taken apart. Throws `file-damaged` for marks that no office program writes. */
export const plainXml = async (guard: WorkbookGuard, name: string): Promise<string> => {
  let xml = ''
  for await (const piece of guard.pieces(name)) xml += piece
  if (xml.includes('<!')) throw new FileRefused('file-damaged', { found: 'unusual marks' })
  return xml
}
