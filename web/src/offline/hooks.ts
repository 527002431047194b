import { useMemo } from 'react'
import { currentAccount } from './account.ts'
import { type DayOrder, dayState, doorsOf, inOrder } from './dayView.ts'
import type { DoorKey } from './doorKey.ts'
import type { LocalDoor } from './localDoor.ts'
import { type OutboxView, outboxView } from './outboxView.ts'
import { refreshDay } from './session.ts'

/** The queue of this account. */
export const useOutbox = (): OutboxView => outboxView.use()

/** Every door of this account, in walking order. */
export function useDoors(): LocalDoor[] {
  const day = dayState.use()
  const { waiting, refused, sent } = outboxView.use()
  const by = currentAccount()?.me.name ?? ''
  return useMemo(
    () => doorsOf({ pulled: day.pulled, rosters: day.rosters }, [...sent, ...refused, ...waiting], by),
    [day.pulled, day.rosters, waiting, refused, sent, by],
  )
}

/** The day sheet of this account, with what was recorded here, network or not. */
export function useMyDay(order: DayOrder) {
  const { day, rosters, pulledAt, loading, pulling, problem } = dayState.use()
  const all = useDoors()
  const doors = useMemo(() => inOrder(all, order), [all, order])
  return { day, doors, rosters, pulledAt, loading, pulling, problem, refresh: refreshDay }
}

/** One door with all that is needed at it; undefined = not on the list of this account. */
export function useDoor(key: DoorKey | null): LocalDoor | undefined {
  const doors = useDoors()
  return useMemo(() => doors.find((door) => door.key === key), [doors, key])
}
