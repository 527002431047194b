import { useCallback } from 'react'
import type { DoorKey, LocalDoor, RosterOfDay } from '../../../offline/index.ts'
import { DoorRow } from './DoorRow.tsx'
import type { RecordingState } from './useRecording.ts'

const windowsOf = (roster: RosterOfDay | undefined) =>
  roster?.rhythm.type === 'daily' ? roster.rhythm.windows.length : 1

type DoorListGiven = {
  rosters: ReadonlyMap<string, RosterOfDay>
  now: string
  chosen: DoorKey | null
  recording: RecordingState
  onOpen: (key: DoorKey) => void
}

/** How a door is drawn, the same in every part of the list. */
export function useDoorList({ rosters, now, chosen, recording, onOpen }: DoorListGiven) {
  const { call, knock } = recording
  return useCallback(
    (door: LocalDoor, place: boolean) => (
      <DoorRow
        key={door.key}
        door={door}
        now={now}
        windows={windowsOf(rosters.get(door.rosterId))}
        place={place}
        chosen={door.key === chosen}
        onOpen={onOpen}
        onCall={call}
        onKnock={knock}
      />
    ),
    [rosters, now, chosen, onOpen, call, knock],
  )
}
