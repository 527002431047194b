import { doorLabel } from '../../places/building.ts'
import { quantityText } from './amounts.ts'
import { bareName } from './text.ts'
import type { Chain, ChainEntry } from './types.ts'

/** An entry and who it is about. `earlier` are entries of the same version that it corrects. */
export type Held = { key: string; value: string; entry: ChainEntry; earlier: readonly ChainEntry[] }

const nameKey = ({ name, nickname }: ChainEntry): string =>
  (bareName(name) || bareName(nickname) || nickname).toLowerCase().replace(/\s/g, '')
const roomKey = ({ door, room }: ChainEntry): string => (door ? doorLabel(door).toUpperCase() : room)

/** Who: name and door together, since the same nickname at two doors is two people. */
export function identityOf(entry: ChainEntry): { name: string; room: string; key: string } {
  const [name, room] = [nameKey(entry), roomKey(entry)]
  const key = name === '' && room === '' ? `|${entry.raw.replace(/\s/g, '')}` : `${name}|${room}`
  return { name, room, key }
}

/** What an entry says, whatever its position, its spaces and its emoji. */
export const valueOf = (entry: ChainEntry): string => {
  const { choice, note, people, phone, quantity } = entry
  return [nameKey(entry), roomKey(entry), quantityText(quantity), choice, note, people ?? '', phone].join('\t')
}

/** What a correction does not mention stays as it was: `孙（改2份）`. */
const corrected = (before: ChainEntry, after: ChainEntry): ChainEntry => ({
  ...after,
  position: before.position,
  nickname: after.nickname || before.nickname,
  name: after.name || before.name,
  room: after.room || before.room,
  door: after.door ?? before.door,
  quantity: after.quantity ?? before.quantity,
  choice: after.choice || before.choice,
  people: after.people ?? before.people,
  phone: after.phone || before.phone,
  lines: [...before.lines, ...after.lines],
})

/**
 * The entries of one version, each with who it is about. Somebody who writes again under the same number, or writes 改, corrects
 * what they wrote; somebody who is there twice without a word has `#2` behind their key.
 */
export function heldBy(chain: Chain): Held[] {
  const held: Held[] = []
  const at = new Map<string, number>()
  const doorsOf = new Map<string, string[]>()
  for (const entry of chain.entries) {
    const { name, room, key } = identityOf(entry)
    const doors = doorsOf.get(name) ?? []
    const known = room === '' && entry.corrects && doors.length === 1 ? `${name}|${doors[0] ?? ''}` : key
    const index = at.get(known)
    const before = index === undefined ? undefined : held[index]
    if (index !== undefined && before && (entry.corrects || entry.position === before.entry.position)) {
      const now = corrected(before.entry, entry)
      held[index] = { key: known, value: valueOf(now), entry: now, earlier: [...before.earlier, before.entry] }
      continue
    }
    let own = key
    for (let nth = 2; at.has(own); nth += 1) own = `${key}#${nth}`
    at.set(own, held.length)
    if (room !== '' && !doors.includes(room)) doorsOf.set(name, [...doors, room])
    held.push({ key: own, value: valueOf(entry), entry, earlier: [] })
  }
  return held
}
