import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { FileRefused } from './file-refused.ts'
import type { PackedPart } from './zip-writer.ts'

type Entry = { name: string; stored: boolean; crc: number; packed: number; unpacked: number; offset: number }

const maxEntries = 5000

/**
 * The parts of a packed (.xlsx) file, checked against its own directory before anything is unpacked: what it claims to unpack
 * to is capped, and every part must unpack to exactly that and match its checksum. Makes a zip bomb a refusal.
 */
export class WorkbookGuard {
  readonly #bytes: Uint8Array
  readonly #entries: Map<string, Entry>

  /** Throws `file-damaged`, `file-too-large`, `file-not-a-table` (locked with a password). */
  constructor(bytes: Uint8Array, unpackedLimit: number) {
    this.#bytes = bytes
    this.#entries = new Map(readDirectory(bytes).map((entry) => [entry.name, entry]))
    let sum = 0
    for (const entry of this.#entries.values()) sum += entry.unpacked
    if (sum > unpackedLimit) throw new FileRefused('file-too-large', { limit: unpackedLimit, unit: 'unpacked bytes' })
  }

  /** In the order of its directory. */
  get names(): string[] {
    return [...this.#entries.keys()]
  }

  /** A part as it is packed. Throws `file-damaged` when it is cut off. */
  packed(name: string): PackedPart {
    const entry = this.#entries.get(name)
    if (!entry) throw new FileRefused('file-damaged', { found: 'a part is missing' })
    const { stored, crc, unpacked } = entry
    return { chunks: [this.#packed(entry)], stored, crc, unpacked }
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  /** A small part as text; '' where there is none. */
  text(name: string): string {
    const entry = this.#entries.get(name)
    if (!entry) return ''
    const packed = this.#packed(entry)
    try {
      const bytes = entry.stored ? packed : inflateRawSync(packed, { maxOutputLength: entry.unpacked + 1 })
      return new TextDecoder().decode(bytes)
    } catch (cause) {
      throw new FileRefused('file-damaged', {}, { cause })
    }
  }

  /** A part as text, piece by piece. Throws what `bytes` throws. */
  async *pieces(name: string): AsyncGenerator<string, void, undefined> {
    const decoder = new TextDecoder('utf-8')
    for await (const piece of this.bytes(name)) yield decoder.decode(piece, { stream: true })
  }

  /** A part, piece by piece. Throws `file-damaged` when it turns out not to be of the size or checksum it claims. */
  async *bytes(name: string): AsyncGenerator<Buffer, void, undefined> {
    const entry = this.#entries.get(name)
    if (!entry) throw new FileRefused('file-damaged', { found: 'a part is missing' })
    let crc = 0
    let size = 0
    for await (const piece of entry.stored ? [this.#packed(entry)] : inflate(this.#packed(entry))) {
      size += piece.length
      if (size > entry.unpacked) throw new FileRefused('file-damaged', { found: 'unpacks to more than it says' })
      crc = crc32(piece, crc)
      yield Buffer.from(piece.buffer, piece.byteOffset, piece.length)
    }
    if (size !== entry.unpacked || crc !== entry.crc)
      throw new FileRefused('file-damaged', { found: 'checksum differs' })
  }

  #packed(entry: Entry): Uint8Array {
    const view = viewOf(this.#bytes)
    if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== 0x04034b50)
      throw new FileRefused('file-damaged')
    const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
    if (start + entry.packed > view.byteLength) throw new FileRefused('file-damaged', { found: 'cut off' })
    return this.#bytes.subarray(start, start + entry.packed)
  }
}

async function* inflate(packed: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  const stream = createInflateRaw({ chunkSize: 256 * 1024 })
  stream.end(packed)
  try {
    for await (const piece of stream) yield piece as Uint8Array
  } catch (cause) {
    throw new FileRefused('file-damaged', {}, { cause })
  }
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > maxEntries) throw new FileRefused('file-too-large', { limit: maxEntries, unit: 'parts' })
  const entries: Entry[] = []
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw new FileRefused('file-damaged')
    if (view.getUint16(at + 8, true) & 1) throw new FileRefused('file-not-a-table', { found: 'password' })
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      stored: view.getUint16(at + 10, true) === 0,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at
  throw new FileRefused('file-damaged', { found: 'cut off' })
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
