import { readSearch } from '@kapok/contract/people/search'
import { rankOf, type SearchFacts } from '@kapok/contract/people/search-facts'
import type { LocalDoor } from './localDoor.ts'

/** What a card tells of who is meant. Cards that were pulled by an earlier build are not spelt. */
const factsOf = (door: LocalDoor): SearchFacts => {
  const { spelt } = door as Partial<LocalDoor>
  return {
    names: [...new Set([door.name, ...door.memberNames.map((member) => member.name)])],
    pinyin: spelt?.pinyin ?? '',
    initials: spelt?.initials ?? '',
    numbers: door.dial.map((dial) => dial.number),
    estate: door.address.estate,
    building: door.address.building,
    unit: door.address.unit,
    room: door.address.room,
    tags: door.tags,
  }
}

/**
 * People of one's own rosters by what was typed, read as the server reads it; nearest first, then as the doors lie. Who
 * stands on several rosters, or is due twice, is one hit.
 */
export function findDoors(doors: readonly LocalDoor[], text: string, limit: number): LocalDoor[] {
  if (text.trim() === '') return []
  const search = readSearch(text)
  const seen = new Set<string>()
  const found: { door: LocalDoor; rank: number }[] = []
  for (const door of doors) {
    const who = door.personId ?? door.householdId ?? door.listingId
    const rank = seen.has(who) ? null : rankOf(search, factsOf(door))
    if (rank === null) continue
    seen.add(who)
    found.push({ door, rank })
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ door }) => door)
}
