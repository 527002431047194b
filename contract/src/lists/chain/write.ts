import { quantityText } from './amounts.ts'
import type { Chain, ChainEntry } from './types.ts'

/** What is written of a list; entries are numbered anew. */
export type ChainDraft = Pick<Chain, 'header' | 'title' | 'notes' | 'deadline'> & {
  entries: readonly Pick<
    ChainEntry,
    'name' | 'nickname' | 'room' | 'quantity' | 'choice' | 'note' | 'people' | 'phone'
  >[]
}

/** `3-1201 王 2份 A 3人 13812341234（晚上在家）`: one line, read back as the same entry. */
const entryText = (entry: ChainDraft['entries'][number]): string => {
  const { name, nickname, room, quantity, choice, people, phone, note } = entry
  return [
    room,
    name || (room === '' ? nickname : ''),
    choice,
    quantity === null ? '' : quantity.unit === '' && !quantity.each ? `x${quantity.count}` : quantityText(quantity),
    people === null ? '' : `${people}人`,
    phone,
    note === '' ? '' : `（${note}）`,
  ]
    .filter((part) => part !== '')
    .join(' ')
    .replace(' （', '（')
}

/** The list as a chat takes it: header, title, remarks, deadline, then everybody in order. Reading it gives the same list. */
export function writeChain(draft: ChainDraft): string {
  const [first = '', ...title] = draft.title
  const head = [`${draft.header || '#接龙'}${first === '' ? '' : ` ${first}`}`, ...title, ...draft.notes]
  const lines = draft.entries.map((entry, at) => `${at + 1}. ${entryText(entry)}`)
  return [...head, ...(draft.deadline === '' ? [] : [draft.deadline]), '', ...lines].join('\n')
}
