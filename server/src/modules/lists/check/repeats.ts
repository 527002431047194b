import { digest } from '#platform/crypto.ts'
import type { Keys } from '#platform/keys.ts'
import type { RowRead } from './read-row.ts'

/** What finds a row again: its document; its name with its first phone; its name with its place, or alone where it tells nothing else. */
export type Marks = { document: string | null; phone: string | null; self: string | null }
type Seen = { line: number; document: string | null }

const place = ({ door, address }: RowRead) =>
  door ? `${door.estate}|${door.building}|${door.unit}|${door.room}` : address.replace(/\s/g, '')

export const marksOf = (row: RowRead): Marks => {
  const { name, document, phones } = row
  const where = place(row)
  const [phone] = phones
  return {
    document: document?.number ?? null,
    phone: name !== '' && phone ? `${name}|${phone.normalised}` : null,
    // Two of one name of whom nothing else is told cannot be told apart; where something is, the name alone says nothing.
    self: name !== '' && (where !== '' || (!document && !phone)) ? `${name}|${where}` : null,
  }
}

/** Digests of marks: rows are found again by them and tell nothing. */
export const digestsOf = (keys: Keys, marks: Marks) => ({
  document: marks.document === null ? null : digest(keys, 'list-document', marks.document),
  phone: marks.phone === null ? null : digest(keys, 'list-phone', marks.phone),
  self: marks.self === null ? null : digest(keys, 'list-self', marks.self),
})
export type Digests = ReturnType<typeof digestsOf>

/** Finds rows of one file that say the same as an earlier one. Two different documents are two people, whatever else agrees. */
export const repeatsIn = () => {
  const byDocument = new Map<string, Seen>()
  const byOther = new Map<string, Seen>()
  /** @returns the line of the first such row; the row is remembered if it is the first. */
  return (line: number, { document, phone, self }: Marks): number | null => {
    const same = document === null ? undefined : byDocument.get(document)
    if (same) return same.line
    for (const mark of [phone && `phone ${phone}`, self && `self ${self}`]) {
      const seen = mark ? byOther.get(mark) : undefined
      if (seen && (seen.document === null || document === null)) return seen.line
    }
    const seen = { line, document }
    if (document !== null) byDocument.set(document, seen)
    for (const mark of [phone && `phone ${phone}`, self && `self ${self}`])
      if (mark && !byOther.has(mark)) byOther.set(mark, seen)
    return null
  }
}
