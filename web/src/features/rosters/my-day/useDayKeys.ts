import { useText } from '../../../i18n/index.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import type { DoorKey, LocalDoor } from '../../../offline/index.ts'
import { useShortcuts } from '../../../ui/useShortcuts.ts'
import type { RecordingState } from './useRecording.ts'

type DayKeysGiven = {
  doors: readonly LocalDoor[]
  chosen: DoorKey | null
  recording: RecordingState
  onGo: (key: DoorKey) => void
}

/** The desk without a mouse: up and down the list, Enter for the result. */
export function useDayKeys({ doors, chosen, recording, onGo }: DayKeysGiven) {
  const t = useText(myDayText)
  const off = doors.length === 0 || recording.recording !== null
  const step = (by: number) => {
    const at = doors.findIndex(({ key }) => key === chosen)
    const next = doors[Math.min(doors.length - 1, Math.max(0, at + by))]
    if (!next) return
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    onGo(next.key)
    document.querySelector(`[data-door="${CSS.escape(next.key)}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  useShortcuts([
    { keys: 'down', label: t.keys.down, run: () => step(1), disabled: off },
    { keys: 'up', label: t.keys.up, run: () => step(-1), disabled: off },
    { keys: 'enter', label: t.door.record, run: () => chosen && recording.open(chosen), disabled: off || !chosen },
  ])
}
