import { addMinutes, millis } from '@kapok/contract/common/time'
import { walkingOrder } from '@kapok/contract/rosters/order'
import { isOpenAt } from '@kapok/contract/rosters/status'
import type { DayOrder, LocalDoor } from '../../../offline/index.ts'

export type GroupOf =
  | { by: 'unit'; estate: string; building: string; unit: string }
  | { by: 'flagged' | 'debts' | 'noDoor' }
  | { by: 'until'; closesAt: string }

export type DoorGroup = { key: string; of: GroupOf; doors: LocalDoor[] }

export type DaySections = {
  /** Still to do and open now, in groups, in the order asked for. */
  groups: DoorGroup[]
  /** The same without groups. */
  todo: LocalDoor[]
  /** A second window of the day that has not opened yet. */
  later: LocalDoor[]
  /** Another time was agreed and has not come. */
  agreed: LocalDoor[]
  /** Those with a flag first: they are reached, not over. */
  done: LocalDoor[]
}

/** A window that opens within this is worked already: one does not stand before the door and wait. */
const EARLY_MINUTES = 30

export const opensLater = ({ slot, opensAt }: LocalDoor, now: string) =>
  slot > 0 && millis(opensAt) > millis(addMinutes(now, EARLY_MINUTES))

function groupOf({ address, flags, owedFrom, closesAt }: LocalDoor, order: DayOrder): GroupOf {
  if (order === 'urgency') {
    if (flags.some(({ severity }) => severity === 'urgent')) return { by: 'flagged' }
    return owedFrom ? { by: 'debts' } : { by: 'until', closesAt }
  }
  const { estate, building, unit } = address
  return building ? { by: 'unit', estate, building, unit } : { by: 'noDoor' }
}

const keyOf = (of: GroupOf) => Object.values(of).join('|')

/** Doors as they come, cut where the place or the reason changes. */
function grouped(doors: readonly LocalDoor[], order: DayOrder): DoorGroup[] {
  const groups: DoorGroup[] = []
  for (const door of doors) {
    const of = groupOf(door, order)
    const key = keyOf(of)
    const last = groups.at(-1)
    if (last?.key === key) last.doors.push(door)
    else groups.push({ key, of, doors: [door] })
  }
  return groups
}

/** The day in the parts that a worker thinks in. `doors` are in the order asked for. */
export function daySections(doors: readonly LocalDoor[], order: DayOrder, now: string): DaySections {
  const todo: LocalDoor[] = []
  const later: LocalDoor[] = []
  const agreed: LocalDoor[] = []
  const done: LocalDoor[] = []
  for (const door of doors) {
    // A record the server did not take still has to be done, whatever the list says.
    if (isOpenAt(door, now) || door.local.refused > 0) (opensLater(door, now) ? later : todo).push(door)
    else (door.status === 'put_off' ? agreed : done).push(door)
  }
  agreed.sort((a, b) => millis(a.putOffTo ?? a.closesAt) - millis(b.putOffTo ?? b.closesAt))
  const calm = ({ flags }: LocalDoor) => Number(flags.length === 0)
  done.sort((a, b) => calm(a) - calm(b) || millis(b.lastAt ?? b.opensAt) - millis(a.lastAt ?? a.opensAt))
  later.sort((a, b) => millis(a.opensAt) - millis(b.opensAt) || walkingOrder(a, b))
  return { groups: grouped(todo, order), todo, later, agreed, done }
}

/** The door to go to after this one: the next still to do in the same order, or the first one; undefined = none is left. */
export function nextDoor(
  doors: readonly LocalDoor[],
  order: DayOrder,
  now: string,
  after: string,
): LocalDoor | undefined {
  const { todo } = daySections(doors, order, now)
  const place = doors.findIndex(({ key }) => key === after)
  const behind = new Set(doors.slice(place + 1).map(({ key }) => key))
  const others = todo.filter(({ key }) => key !== after)
  return others.find(({ key }) => behind.has(key)) ?? others[0]
}
