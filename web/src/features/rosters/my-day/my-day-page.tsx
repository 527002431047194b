import { countsOf } from '@kapok/contract/rosters/counts'
import { useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useMemo } from 'react'
import { useAddress } from '../../../app/useAddress.ts'
import { type DoorKey, useMyDay } from '../../../offline/index.ts'
import { usePhone } from '../../../ui/usePhone.ts'
import { whenIdle } from '../../../ui/whenIdle.ts'
import { DayHead } from './DayHead.tsx'
import { DayList } from './DayList.tsx'
import { DayNotices } from './DayNotices.tsx'
import { DoorSheet } from './DoorSheet.tsx'
import { daySections } from './daySections.ts'
import { doorPath } from './doorPath.ts'
import { EmptyDay } from './EmptyDay.tsx'
import { useDayKeys } from './useDayKeys.ts'
import { useDayOrder } from './useDayOrder.ts'
import { useDoorList } from './useDoorList.tsx'
import { useNow } from './useNow.ts'
import { useRecording } from './useRecording.ts'
import './myDay.css'

/** No load for the phone, where a door is a page of its own. */
const DoorSide = lazy(async () => ({ default: (await import('./DoorSide.tsx')).DoorSide }))

/** What a worker has to do today: on the phone in the stairwell, on the desk beside the card of the chosen door. */
export function MyDayPage() {
  const phone = usePhone()
  const router = useRouter()
  const [order, setOrder] = useDayOrder()
  const day = useMyDay(order)
  const now = useNow()
  const recording = useRecording()
  const [address, setAddress] = useAddress()
  const { doors, rosters } = day
  const sections = useMemo(() => daySections(doors, order, now), [doors, order, now])
  const counts = useMemo(() => countsOf(doors, now), [doors, now])
  const chosen = phone ? null : (address['door'] ?? sections.todo[0]?.key ?? null)

  const go = useCallback(
    (key: DoorKey) => {
      if (phone) router.history.push(doorPath(key))
      else setAddress({ door: key })
    },
    [phone, router, setAddress],
  )
  const { open } = recording
  const press = useCallback((key: DoorKey) => (key === chosen ? open(key) : go(key)), [chosen, open, go])
  const row = useDoorList({ rosters, now, chosen, recording, onOpen: press })
  useDayKeys({ doors: phone ? [] : sections.todo, chosen, recording, onGo: go })

  // The page of a door is opened in stairwells: it is fetched while there is a network, once the list stands.
  const stands = doors.length > 0
  useEffect(() => (stands ? whenIdle(() => import('./door-page.tsx').catch(() => undefined)) : undefined), [stands])

  return (
    <>
      <DayHead counts={counts} left={sections.todo.length} none={doors.length === 0} order={order} onOrder={setOrder} />
      <DayNotices {...day} now={now} onRefresh={() => void day.refresh()} />
      {doors.length === 0 ? (
        <EmptyDay day={day} />
      ) : (
        <div className="md-day k-bleed">
          <DayList sections={sections} row={row} />
          {!phone && (
            <Suspense>
              <DoorSide door={doors.find(({ key }) => key === chosen)} rosters={rosters} recording={recording} />
            </Suspense>
          )}
        </div>
      )}
      <DoorSheet state={recording} order={order} onGo={go} />
    </>
  )
}
