import { FileRefused } from './file-refused.ts'

const endOfChain = 0xfffffff0

/**
 * One stream of a compound file (the container of .xls), undefined where there is none of these names. Throws `file-damaged`
 * when a chain of its sectors leaves the file or runs in a circle.
 */
export function compoundStream(bytes: Buffer, names: string[]): Buffer | undefined {
  const size = 1 << bytes.readUInt16LE(0x1e)
  if (size !== 512 && size !== 4096) throw new FileRefused('file-damaged', { found: 'no such sectors' })
  const sector = (n: number): Buffer => bytes.subarray((n + 1) * size, (n + 2) * size)
  const fat = readFat(bytes, size, sector)
  const chain = (first: number): Buffer => Buffer.concat(follow(first, fat).map(sector))
  const folder = chain(bytes.readUInt32LE(0x30))
  const entries = Array.from({ length: Math.floor(folder.length / 128) }, (_, at) => entryOf(folder, at * 128))
  const wanted = entries.find(({ name }) => names.includes(name))
  if (!wanted) return undefined
  if (wanted.length >= bytes.readUInt32LE(0x38)) return chain(wanted.first).subarray(0, wanted.length)
  const small = chain(entries[0]?.first ?? endOfChain)
  const smallFat = numbers(chain(bytes.readUInt32LE(0x3c)))
  const pieces = follow(wanted.first, smallFat).map((n) => small.subarray(n * 64, (n + 1) * 64))
  return Buffer.concat(pieces).subarray(0, wanted.length)
}

function readFat(bytes: Buffer, size: number, sector: (n: number) => Buffer): number[] {
  const places = numbers(bytes.subarray(0x4c, 0x200))
  let next = bytes.readUInt32LE(0x44)
  for (let n = 0; next < endOfChain && n < bytes.length / size; n += 1) {
    const more = numbers(sector(next))
    next = more.pop() ?? endOfChain
    places.push(...more)
  }
  return places.filter((place) => place < endOfChain).flatMap((place) => numbers(sector(place)))
}

function follow(first: number, fat: number[]): number[] {
  const chain: number[] = []
  for (let at = first; at < endOfChain; at = fat[at] ?? endOfChain) {
    chain.push(at)
    if (chain.length > fat.length) throw new FileRefused('file-damaged', { found: 'a circle' })
  }
  return chain
}

function numbers(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => bytes.readUInt32LE(at * 4))
}

function entryOf(folder: Buffer, at: number): { name: string; first: number; length: number } {
  const nameLength = Math.max(0, Math.min(64, folder.readUInt16LE(at + 64)) - 2)
  return {
    name: folder.toString('utf16le', at, at + nameLength),
    first: folder.readUInt32LE(at + 116),
    length: folder.readUInt32LE(at + 120),
  }
}
