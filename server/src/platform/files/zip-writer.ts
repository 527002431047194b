import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A part as it stands in an archive. */
export type PackedPart = { chunks: Uint8Array[]; stored: boolean; crc: number; unpacked: number }

type Written = {
  name: Uint8Array
  stored: boolean
  crc: number
  packed: number
  unpacked: number
  offset: number
}

const encoder = new TextEncoder()
// 1 January 1980, the first day zip knows: equal content makes equal bytes.
const firstDay = 0x21
const utf8Names = 0x800

/** Packs one part as its pieces come. */
export async function packPart(pieces: Iterable<string> | AsyncIterable<string>): Promise<PackedPart> {
  const deflate = createDeflateRaw({ chunkSize: 64 * 1024 })
  const chunks: Uint8Array[] = []
  deflate.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const done = finished(deflate)
  let crc = 0
  let unpacked = 0
  try {
    for await (const piece of pieces) {
      const bytes = encoder.encode(piece)
      crc = crc32(bytes, crc)
      unpacked += bytes.length
      if (!deflate.write(bytes)) await once(deflate, 'drain')
    }
    deflate.end()
  } catch (error) {
    done.catch(() => {})
    deflate.destroy()
    throw error
  }
  await done
  return { chunks, stored: false, crc, unpacked }
}

/** Packs parts one after the other; compression runs outside the event loop, and only packed bytes are kept. */
export class ZipWriter {
  readonly #chunks: Uint8Array[] = []
  readonly #written: Written[] = []
  #size = 0

  async add(name: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
    this.addPacked(name, await packPart(pieces))
  }

  /** Adds what is packed already, as it is. */
  addPacked(name: string, { chunks, stored, crc, unpacked }: PackedPart): void {
    const packed = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
    const part = { name: encoder.encode(name), stored, crc, packed, unpacked, offset: this.#size }
    this.#written.push(part)
    this.#push(header(part, 0x04034b50, 30))
    for (const chunk of chunks) this.#push(chunk)
  }

  /** The archive. Nothing can be added afterwards. */
  finish(): Uint8Array {
    const start = this.#size
    for (const part of this.#written) this.#push(header(part, 0x02014b50, 46))
    const end = new DataView(new ArrayBuffer(22))
    end.setUint32(0, 0x06054b50, true)
    end.setUint16(8, this.#written.length, true)
    end.setUint16(10, this.#written.length, true)
    end.setUint32(12, this.#size - start, true)
    end.setUint32(16, start, true)
    this.#push(new Uint8Array(end.buffer))
    return new Uint8Array(Buffer.concat(this.#chunks, this.#size))
  }

  #push(chunk: Uint8Array): void {
    this.#chunks.push(chunk)
    this.#size += chunk.length
  }
}

function header(part: Written, mark: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length + part.name.length)
  const view = new DataView(bytes.buffer)
  const inDirectory = length === 46
  const at = inDirectory ? 6 : 4
  view.setUint32(0, mark, true)
  if (inDirectory) view.setUint16(4, 20, true)
  view.setUint16(at, 20, true)
  view.setUint16(at + 2, utf8Names, true)
  view.setUint16(at + 4, part.stored ? 0 : 8, true)
  view.setUint16(at + 8, firstDay, true)
  view.setUint32(at + 10, part.crc, true)
  view.setUint32(at + 14, part.packed, true)
  view.setUint32(at + 18, part.unpacked, true)
  view.setUint16(at + 22, part.name.length, true)
  if (inDirectory) view.setUint32(42, part.offset, true)
  bytes.set(part.name, length)
  return bytes
}
