import { urgencyOrder, walkingOrder } from '@kapok/contract/rosters/order'
import type { ApiProblem } from '../api/index.ts'
import { type DoorKey, partsOf } from './doorKey.ts'
import type { OutboxItem } from './item.ts'
import { type LocalDoor, type Pulled, type RosterOfDay, untouched, withLocal } from './localDoor.ts'
import { createStore } from './store.ts'

export type DayOrder = 'walking' | 'urgency'

/** What is known of the day sheet, as pulled. */
export type DayState = {
  /** The server's day, of the last pull that came to its end; null = nothing was ever pulled here. */
  readonly day: string | null
  readonly pulled: ReadonlyMap<DoorKey, Pulled>
  readonly rosters: ReadonlyMap<string, RosterOfDay>
  /** When the last pull began that came to its end, of everything or of changes: the list is at least this new. */
  readonly pulledAt: number | null
  /** Reading what this device has stored. */
  readonly loading: boolean
  readonly pulling: boolean
  readonly problem: ApiProblem | null
}

export const emptyDay: DayState = {
  day: null,
  pulled: new Map(),
  rosters: new Map(),
  pulledAt: null,
  loading: false,
  pulling: false,
  problem: null,
}

export const dayState = createStore<DayState>(emptyDay)

const plain = new WeakMap<Pulled, LocalDoor>()

function plainDoor(pulled: Pulled): LocalDoor {
  const known = plain.get(pulled)
  if (known) return known
  const made = untouched(pulled)
  plain.set(pulled, made)
  return made
}

/** Records by the name they are about: what was promised to somebody stands at each of their doors. */
function itemsByListing(items: Iterable<OutboxItem>): Map<string, OutboxItem[]> {
  const byListing = new Map<string, OutboxItem[]>()
  for (const item of items) {
    if (item.door === null) continue
    const { listingId } = partsOf(item.door)
    const known = byListing.get(listingId)
    if (known) known.push(item)
    else byListing.set(listingId, [item])
  }
  for (const list of byListing.values()) list.sort((a, b) => a.seq - b.seq)
  return byListing
}

const sorted = new WeakMap<DayState['pulled'], readonly (readonly [DoorKey, Pulled])[]>()

/** Where a door is does not change by what is recorded there, so the walk is worked out once for a pull. */
function onTheWalk(pulled: DayState['pulled']) {
  const known = sorted.get(pulled)
  if (known) return known
  const made = [...pulled].sort(([, a], [, b]) => walkingOrder(a.card, b.card))
  sorted.set(pulled, made)
  return made
}

/**
 * Every door with what was recorded here, in walking order. Doors nobody touched keep their identity, so lists redraw
 * only the others.
 */
export function doorsOf(
  { pulled, rosters }: Pick<DayState, 'pulled' | 'rosters'>,
  items: Iterable<OutboxItem>,
  by: string,
): LocalDoor[] {
  const byListing = itemsByListing(items)
  return onTheWalk(pulled).map(([, each]) => {
    const mine = byListing.get(each.card.listingId)
    if (!mine) return plainDoor(each)
    return withLocal(each, mine, { roster: rosters.get(each.card.rosterId), by })
  })
}

/** `doors` as `doorsOf` gives them. */
export const inOrder = (doors: readonly LocalDoor[], order: DayOrder): readonly LocalDoor[] =>
  order === 'walking' ? doors : [...doors].sort(urgencyOrder)
