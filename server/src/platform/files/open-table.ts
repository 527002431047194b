import { openLegacyWorkbook } from './open-legacy-workbook.ts'
import { openText } from './open-text.ts'
import { openWorkbook } from './open-workbook.ts'
import type { TableRequest, TableSource } from './table.ts'

/** Opens a file by what it holds; its name may lie. Throws `FileRefused`. */
export async function openTable(bytes: Uint8Array, request: TableRequest): Promise<TableSource> {
  if (startsWith(bytes, [0x50, 0x4b])) return openWorkbook(bytes, request)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return openLegacyWorkbook(bytes, request)
  return openText(bytes, request.name)
}

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}
