import { FileRefused } from './file-refused.ts'
import type { TableEncoding } from './table.ts'

/**
 * Bytes as text. UTF-8 is tried strictly first, then GB18030, which nearly every UTF-8 text is not; UTF-16 only with its mark,
 * as spreadsheets save "Unicode text". Throws `file-encoding`, `file-not-a-table` for binary, `file-damaged` for UTF-8 cut
 * inside a character.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TableEncoding } {
  const found =
    bytes[0] === 0xff && bytes[1] === 0xfe ? decodeUtf16(bytes) : (decodeUtf8(bytes) ?? decodeGb18030(bytes))
  if (/(?![\t\n\v\f\r\u0080-\u009f])\p{Cc}/u.test(found.text))
    throw new FileRefused('file-not-a-table', { found: 'binary' })
  return found
}

function decodeUtf16(bytes: Uint8Array): { text: string; encoding: TableEncoding } {
  return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' }
}

function decodeUtf8(bytes: Uint8Array): { text: string; encoding: TableEncoding } | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    const text = decoder.decode(bytes, { stream: true })
    try {
      decoder.decode()
    } catch {
      if (/\P{ASCII}/u.test(text)) throw new FileRefused('file-damaged', { found: 'cut off' })
      return undefined
    }
    return { text, encoding: 'utf-8' }
  } catch (error) {
    if (error instanceof FileRefused) throw error
    return undefined
  }
}

function decodeGb18030(bytes: Uint8Array): { text: string; encoding: TableEncoding } {
  try {
    return { text: new TextDecoder('gb18030', { fatal: true }).decode(bytes), encoding: 'gb18030' }
  } catch (cause) {
    throw new FileRefused(bytes.includes(0) ? 'file-not-a-table' : 'file-encoding', {}, { cause })
  }
}
