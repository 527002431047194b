import { compoundStream } from './compound-file.ts'

/** What the library that reads .xls values does not tell of a sheet. */
export type LegacyOutline = {
  hidden: boolean
  extent: { lines: number; columns: number } | null
  hiddenColumns: number[]
  hiddenLines: Set<number>
}

const record = { end: 0x0a, column: 0x7d, sheet: 0x85, extent: 0x200, row: 0x208 }

/** The sheets of an .xls file in its order, charts and macros among them left out. */
export function outlineLegacySheets(bytes: Buffer): LegacyOutline[] {
  const stream = compoundStream(bytes, ['Workbook', 'Book'])
  if (!stream) return []
  const sheets: { at: number; hidden: boolean }[] = []
  eachRecord(stream, 0, (id, body) => {
    if (id === record.sheet && body.readUInt8(5) === 0)
      sheets.push({ at: body.readUInt32LE(0), hidden: (body.readUInt8(4) & 3) !== 0 })
  })
  return sheets.map(({ at, hidden }) => outlineSheet(stream, at, hidden))
}

function outlineSheet(stream: Buffer, start: number, hidden: boolean): LegacyOutline {
  const outline: LegacyOutline = { hidden, extent: null, hiddenColumns: [], hiddenLines: new Set() }
  eachRecord(stream, start, (id, body) => {
    if (id === record.extent && body.length >= 12)
      outline.extent = { lines: body.readUInt32LE(4), columns: body.readUInt16LE(10) }
    else if (id === record.row && body.readUInt16LE(12) & 0x20) outline.hiddenLines.add(body.readUInt16LE(0) + 1)
    else if (id === record.column && body.readUInt16LE(8) & 1) {
      const last = Math.min(body.readUInt16LE(2), 255)
      for (let column = body.readUInt16LE(0); column <= last; column += 1) outline.hiddenColumns.push(column)
    }
  })
  return outline
}

/** Goes through the records from one that begins a part to the one that ends it. */
function eachRecord(stream: Buffer, start: number, take: (id: number, body: Buffer) => void): void {
  let depth = 0
  for (let at = start; at + 4 <= stream.length; ) {
    const id = stream.readUInt16LE(at)
    const length = stream.readUInt16LE(at + 2)
    if (id === 0x809) depth += 1
    else if (id === record.end) depth -= 1
    else if (depth === 1) take(id, stream.subarray(at + 4, at + 4 + length))
    if (depth === 0) return
    at += 4 + length
  }
}
