import { FileRefused } from './file-refused.ts'
import { openText } from './open-text.ts'
import type { TableRequest, TableSource } from './table.ts'

const otherKinds: [found: string, mark: number[]][] = [
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
]

/** Opens a file by what it holds; its name may lie. Throws `FileRefused`. */
export async function openTable(bytes: Uint8Array, request: TableRequest): Promise<TableSource> {
  // Loaded when needed: the spreadsheet library takes longer to load than most files to read.
  if (startsWith(bytes, [0x50, 0x4b])) return (await import('./open-workbook.ts')).openWorkbook(bytes, request)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return (await import('./open-legacy-workbook.ts')).openLegacyWorkbook(bytes, request)
  const other = otherKinds.find(([, mark]) => startsWith(bytes, mark))
  if (other) throw new FileRefused('file-not-a-table', { found: other[0] })
  return openText(bytes, request)
}

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}
