type Part = { name: string; text: string }

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

/** 1980-01-01, the beginning of time in a zip: equal content makes equal bytes. */
const DAY = 0x21

/** Files put together as they are, without being made smaller: for lists of some hundred rows that is enough. */
export function zipOf(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const files = parts.map(({ name, text }) => {
    const bytes = new TextEncoder().encode(text)
    return { name: new TextEncoder().encode(name), bytes, sum: checksum(bytes) }
  })
  const size = files.reduce((sum, { name, bytes }) => sum + 76 + 2 * name.length + bytes.length, 22)
  const out = new Uint8Array(size)
  const view = new DataView(out.buffer)
  let at = 0
  const write = (...fields: [bytes: 2 | 4, value: number][]) => {
    for (const [width, value] of fields) {
      if (width === 2) view.setUint16(at, value, true)
      else view.setUint32(at, value, true)
      at += width
    }
  }
  const put = (bytes: Uint8Array) => {
    out.set(bytes, at)
    at += bytes.length
  }
  const about = ({ name, bytes, sum }: (typeof files)[number]): [2 | 4, number][] => [
    ...([
      [2, 20],
      [2, 0x0800],
      [2, 0],
      [2, 0],
      [2, DAY],
    ] as [2 | 4, number][]),
    ...([
      [4, sum],
      [4, bytes.length],
      [4, bytes.length],
      [2, name.length],
      [2, 0],
    ] as [2 | 4, number][]),
  ]
  const starts = files.map((file) => {
    const start = at
    write([4, 0x04034b50], ...about(file))
    put(file.name)
    put(file.bytes)
    return start
  })
  const directory = at
  for (const [nth, file] of files.entries()) {
    write([4, 0x02014b50], [2, 20], ...about(file), [2, 0], [2, 0], [2, 0], [4, 0], [4, starts[nth] ?? 0])
    put(file.name)
  }
  const length = at - directory
  write([4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, length], [4, directory], [2, 0])
  return out
}
