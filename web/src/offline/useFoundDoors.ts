import { useMemo } from 'react'
import { findDoors } from './findDoors.ts'
import { useDoors } from './hooks.ts'
import type { LocalDoor } from './localDoor.ts'

/** People of one’s own rosters by what was typed, network or not; nobody while it is null. */
export function useFoundDoors(text: string | null, limit: number): LocalDoor[] {
  const doors = useDoors()
  return useMemo(() => (text === null ? [] : findDoors(doors, text, limit)), [doors, text, limit])
}
