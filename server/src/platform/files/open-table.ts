import { openText } from './open-text.ts'
import type { TableRequest, TableSource } from './table.ts'

/** Opens a file by what it holds; its name may lie. Throws `FileRefused`. */
export async function openTable(bytes: Uint8Array, request: TableRequest): Promise<TableSource> {
  // Loaded when needed: the spreadsheet library takes longer to load than most files to read.
  if (startsWith(bytes, [0x50, 0x4b])) return (await import('./open-workbook.ts')).openWorkbook(bytes, request)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return (await import('./open-legacy-workbook.ts')).openLegacyWorkbook(bytes, request)
  return openText(bytes, request.name)
}

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}
