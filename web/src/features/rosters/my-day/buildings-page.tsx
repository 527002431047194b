import { useRouter } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useOnline } from '../../../api/index.ts'
import { useAddress } from '../../../app/useAddress.ts'
import { useFormat, useText } from '../../../i18n/index.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import { type LocalDoor, useMyDay } from '../../../offline/index.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { HouseGrid } from '../../../ui/house/HouseGrid.tsx'
import type { HouseCell } from '../../../ui/house/houseLayout.ts'
import { PageHead } from '../../../ui/PageHead.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { say } from '../../../ui/say.ts'
import { usePhone } from '../../../ui/usePhone.ts'
import { gridOf } from '../today/gridOf.ts'
import { daySections } from './daySections.ts'
import { doorPath } from './doorPath.ts'
import { EmptyDay } from './EmptyDay.tsx'
import { gridDoors, myBuildings } from './myBuildings.ts'
import { SeveralLines } from './SeveralLines.tsx'
import { useNow } from './useNow.ts'
import { usePlan } from './usePlan.ts'
import './myDay.css'

/** My buildings as people picture them; a tap opens the door. Without a network, from what this phone carries. */
export function BuildingsPage() {
  const t = useText(myDayText)
  const f = useFormat()
  const phone = usePhone()
  const router = useRouter()
  const { online } = useOnline()
  const day = useMyDay('walking')
  const now = useNow()
  const [address, setAddress] = useAddress()
  const [several, setSeveral] = useState<readonly LocalDoor[]>([])
  const buildings = useMemo(() => myBuildings(day.doors, now), [day.doors, now])
  const shown = buildings.find(({ buildingId }) => buildingId === address['building']) ?? buildings[0]
  const plan = usePlan(shown?.buildingId)
  const house = useMemo(
    () => shown && gridOf(gridDoors(plan.doors, shown.doors, now), t.group.unit),
    [shown, plan.doors, now, t],
  )
  if (!shown || !house)
    return (
      <>
        <PageHead title={t.buildings.title} />
        {day.doors.length === 0 ? (
          <EmptyDay day={day} />
        ) : (
          <EmptyState text={t.buildings.empty} action={{ label: t.buildings.emptyAction, href: '/my-day' }} />
        )}
      </>
    )
  const name = f.building(shown.name, shown.estate)
  const go = (door: LocalDoor) =>
    router.history.push(phone ? doorPath(door.key) : `/my-day?door=${encodeURIComponent(door.key)}`)
  const open = ({ key, label }: HouseCell) => {
    const here = shown.doors.filter((door) => door.address.dwellingId === key)
    const { todo } = daySections(here, 'walking', now)
    const [only] = todo.length === 1 ? todo : here
    if (!only) say(t.buildings.notMine(label))
    else if (here.length === 1 || todo.length === 1) go(only)
    else setSeveral(here)
  }
  return (
    <>
      <PageHead
        title={name}
        note={shown.left > 0 ? t.buildings.left(shown.left, shown.doors.length) : t.buildings.done(shown.doors.length)}
        others={
          online && !phone ? [{ label: t.buildings.print, href: `/buildings/${shown.buildingId}/print` }] : undefined
        }
      >
        {buildings.length > 1 && (
          <Segmented
            label={t.buildings.mine}
            value={shown.buildingId}
            onChange={(building) => setAddress({ building })}
            options={buildings.map(({ buildingId, name: label, left }) => ({
              value: buildingId,
              label: f.building(label),
              count: left,
            }))}
          />
        )}
      </PageHead>
      {!plan.fresh && !online && <p className="md-fresh">{plan.whole ? t.buildings.offline : t.buildings.partly}</p>}
      <div className="md-house k-bleed">
        <HouseGrid key={shown.buildingId} label={name} units={house.units} cells={house.cells} onOpen={open} />
      </div>
      <SeveralLines doors={several} onOpen={go} onClose={() => setSeveral([])} />
    </>
  )
}
