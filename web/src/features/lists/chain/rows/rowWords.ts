import { type EntryCells, quantityText } from '@kapok/contract/lists/chain/rules'
import type { ChainRow } from '../useChain.ts'

/** What a reader calls a row. */
export const rowName = ({ entry }: ChainRow): string =>
  [entry.room, entry.name || entry.nickname].filter((part) => part !== '').join(' ') || entry.raw

export const cellsOf = ({ entry }: ChainRow): EntryCells => ({
  name: entry.name,
  room: entry.room,
  quantity: quantityText(entry.quantity),
  note: entry.note,
  phone: entry.phone,
})

/** The columns that can be mended, in the order they stand. */
export const MENDED = ['name', 'room', 'quantity', 'note', 'phone'] as const satisfies readonly (keyof EntryCells)[]
export type Mended = (typeof MENDED)[number]

export const needsLook = (row: ChainRow): boolean => row.confidence !== 'sure'

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

/** The nickname where it says more than name and room do. */
export const furtherName = ({ entry }: ChainRow): string => {
  const { nickname, name, room } = entry
  const known = [letters(name), letters(name + room), letters(room + name)]
  const short = letters(nickname)
  return short === '' || known.some((each) => each.endsWith(short)) ? '' : nickname
}
