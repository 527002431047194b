const delimiters = ['\t', ',', ';'] as const
export type Delimiter = (typeof delimiters)[number]

const sampleLines = 30

/** The delimiter that most of the first lines hold; the tab wins a tie, for a copied range may hold commas in its cells. */
export function findDelimiter(text: string): Delimiter {
  const counts = delimiters.map((delimiter) => {
    let seen = 0
    let lines = 0
    for (const cells of splitDelimited(text, delimiter)) {
      if (cells.length > 1) seen += 1
      if ((lines += 1) === sampleLines) break
    }
    return { delimiter, seen }
  })
  return counts.reduce((best, next) => (next.seen > best.seen ? next : best), { delimiter: ',', seen: 0 }).delimiter
}

/** A record and where its cells stand in the text, their quotes included; `end` is before the line end, `next` behind it. */
export type DelimitedRecord = { cells: string[]; from: number[]; to: number[]; end: number; next: number }

/** The cells of each record. */
export function* splitDelimited(text: string, delimiter: Delimiter): Generator<string[], void, undefined> {
  for (const { cells } of scanDelimited(text, delimiter)) yield cells
}

/**
 * Records of comma- or tab-separated text, quoted cells with line breaks included. A quote that is never closed, or that closes
 * in the middle of a cell (`5" pipe`, `"a" b`), is an ordinary character: one stray quote must not swallow the rest.
 */
export function* scanDelimited(text: string, delimiter: Delimiter): Generator<DelimitedRecord, void, undefined> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let record: DelimitedRecord = { cells: [], from: [], to: [], end: 0, next: 0 }
  while (at < text.length) {
    const quoted = text.charCodeAt(at) === 34 ? quotedCell(text, at, delimiter) : undefined
    const end = quoted?.end ?? plainEnd(text, at, delimiter)
    addCell(record, quoted?.cell ?? text.slice(at, end), at, end)
    at = end + 1
    record.end = end
    if (text[end] === delimiter) {
      if (at < text.length) continue
      addCell(record, '', at, at)
      record.end = at
    }
    if (text[end] === '\r' && text[at] === '\n') at += 1
    record.next = Math.min(at, text.length)
    yield record
    record = { cells: [], from: [], to: [], end: 0, next: 0 }
  }
}

function addCell(record: DelimitedRecord, cell: string, from: number, to: number): void {
  record.cells.push(cell)
  record.from.push(from)
  record.to.push(to)
}

function plainEnd(text: string, from: number, delimiter: Delimiter): number {
  const mark = delimiter.charCodeAt(0)
  let at = from
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === mark || code === 10 || code === 13) break
  }
  return at
}

function quotedCell(text: string, open: number, delimiter: Delimiter): { cell: string; end: number } | undefined {
  let doubled = false
  for (let at = text.indexOf('"', open + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] === '"') {
      doubled = true
      continue
    }
    const after = text[at + 1]
    if (after !== undefined && after !== delimiter && after !== '\n' && after !== '\r') return undefined
    const cell = text.slice(open + 1, at)
    return { cell: doubled ? cell.replaceAll('""', '"') : cell, end: at + 1 }
  }
  return undefined
}
