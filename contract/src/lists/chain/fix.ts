import { parsePhone } from '../../people/phone.ts'
import { parseDoor } from '../../places/door.ts'
import { quantityText, readAmounts } from './amounts.ts'
import { readEntry } from './entry.ts'
import { plain } from './text.ts'
import type { ChainEntry, ChainQuantity } from './types.ts'

/** What a person can mend in a row. */
export type EntryCells = Pick<ChainEntry, 'name' | 'room' | 'note' | 'phone'> & { quantity: string }

const quantityOf = (text: string): ChainQuantity | null => {
  const written = plain(text)
  if (/^\d{1,4}$/.test(written)) return { count: Number(written), unit: '', each: false }
  return readAmounts(written).quantity
}

/** An entry with cells that somebody put right: nothing is doubted any more. A quantity that is none is kept as a remark. */
export function fixEntry(entry: ChainEntry, cells: EntryCells): ChainEntry {
  const quantity = cells.quantity === quantityText(entry.quantity) ? entry.quantity : quantityOf(cells.quantity)
  const unread = quantity === null ? cells.quantity.trim() : ''
  const phone = parsePhone(cells.phone)
  return {
    ...entry,
    name: cells.name.trim(),
    nickname: entry.nickname === '' ? cells.name.trim() : entry.nickname,
    room: cells.room.trim(),
    door: cells.room === entry.room ? entry.door : parseDoor(cells.room.slice(0, 60)),
    quantity,
    note: [unread, cells.note.trim()].filter((part) => part !== '').join('，'),
    phone: phone.ok ? phone.normalised : cells.phone.trim(),
    doubts: [],
    confidence: 'sure',
  }
}

/** A line that nobody could place, read as an entry because somebody says that it is one. */
export function readLeftover(text: string, menu: Readonly<Record<string, string>> = {}): ChainEntry {
  return { ...readEntry(text, { menu, building: '' }), position: 0, raw: text, lines: [], corrects: false }
}
