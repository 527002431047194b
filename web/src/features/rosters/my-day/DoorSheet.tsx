import type { RecordContact } from '@kapok/contract/rosters/schema'
import { lazy, Suspense, useEffect, useState } from 'react'
import { api } from '../../../api/index.ts'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import {
  type DayOrder,
  type DoorKey,
  enqueue,
  type LocalDoor,
  type RosterOfDay,
  useMyDay,
  useOutbox,
} from '../../../offline/index.ts'
import { whenIdle } from '../../../ui/whenIdle.ts'
import { nextDoor } from './daySections.ts'
import { firstDial } from './firstDial.ts'
import { useFate } from './useFate.ts'
import { useNow } from './useNow.ts'
import type { Recording, RecordingState } from './useRecording.ts'
import { useTakeBack } from './useTakeBack.ts'

const fetchSheet = () => import('../contact/ResultSheet.tsx')
/** Not needed to see the list, so the first visit does not wait for it. */
const ResultSheet = lazy(async () => ({ default: (await fetchSheet()).ResultSheet }))

type DoorSheetProps = {
  state: RecordingState
  order: DayOrder
  /** Goes to another door. */
  onGo: (key: DoorKey) => void
}

/** The result sheet over the day: of the door that was opened, or of the call one has come back from. */
export function DoorSheet({ state, order, onGo }: DoorSheetProps) {
  const { doors, rosters } = useMyDay(order)
  const { recording } = state
  const stands = doors.length > 0
  useEffect(() => (stands ? whenIdle(() => fetchSheet().catch(() => undefined)) : undefined), [stands])
  const door = recording && doors.find(({ key }) => key === recording.key)
  const roster = door && rosters.get(door.rosterId)
  if (!recording || !door || !roster) return null
  const key = `${recording.key} ${recording.startedAt ?? ''}`
  return (
    <Suspense>
      <OpenSheet key={key} {...{ state, recording, roster, doors, order, onGo }} door={door} />
    </Suspense>
  )
}

type OpenSheetProps = DoorSheetProps & {
  recording: Recording
  door: LocalDoor
  roster: RosterOfDay
  doors: readonly LocalDoor[]
}

function OpenSheet({ state, recording, door, roster, doors, order, onGo }: OpenSheetProps) {
  const { me, may } = useWorkplace()
  const { skewSeconds } = useOutbox()
  const { takeBack } = useTakeBack()
  const now = useNow()
  // As it was when the sheet opened: what is recorded now must not count as having been there before.
  const [before] = useState(door)
  const [kept, setKept] = useState<string>()
  const fate = useFate(kept)
  const following = nextDoor(doors, order, now, before.key)
  const dial = following && firstDial(following)
  const dialled = before.dial.find(({ phoneId }) => phoneId === recording.phoneId) ?? firstDial(before)
  const record = async (input: RecordContact) => {
    const done = await enqueue(api.rosters.recordContact, input)
    setKept(done.id)
    state.settle()
    return done.by === 'server' ? done.output : null
  }
  return (
    <ResultSheet
      due={before}
      roster={roster}
      members={before.memberNames}
      recent={before.recent}
      via={recording.via}
      startedAt={recording.startedAt}
      shown={dialled?.masked}
      phoneId={recording.phoneId}
      me={me.name}
      skewSeconds={skewSeconds}
      next={
        following
          ? {
              due: following,
              shown: dial?.masked,
              number: dial?.number,
              onOpen: () => {
                state.close()
                onGo(following.key)
              },
              onCall: () => {
                state.call(following.key, dial?.phoneId ?? null)
                onGo(following.key)
              },
            }
          : null
      }
      fate={fate}
      onRecord={record}
      onUndo={
        may(api.rosters.reverseContact) ? async () => void (kept && (await takeBack(before.key, kept))) : undefined
      }
      onClose={state.close}
    />
  )
}
