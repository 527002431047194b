import { useText } from '../../../i18n/index.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import type { LocalDoor, RosterOfDay } from '../../../offline/index.ts'
import { DoorActions } from './DoorActions.tsx'
import { DoorCards } from './DoorCards.tsx'
import { DoorHead } from './DoorHead.tsx'
import type { RecordingState } from './useRecording.ts'

type DoorSideProps = {
  door: LocalDoor | undefined
  rosters: ReadonlyMap<string, RosterOfDay>
  recording: RecordingState
}

/** The chosen door beside the list, on the desk. */
export function DoorSide({ door, rosters, recording }: DoorSideProps) {
  const t = useText(myDayText)
  if (!door) return <p className="md-side k-muted">{t.door.choose}</p>
  return (
    <section className="md-side" aria-label={door.name}>
      <DoorHead door={door} />
      <DoorActions door={door} recording={recording} />
      <DoorCards key={door.key} door={door} roster={rosters.get(door.rosterId)} recording={recording} />
    </section>
  )
}
