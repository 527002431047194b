import type { CoverageCounts, DueRow, RosterSummary } from '@kapok/contract/rosters/schema'
import { useState } from 'react'
import type { Address } from '../../../app/useAddress.ts'
import { useText } from '../../../i18n/index.ts'
import { todayText } from '../../../i18n/messages/today.ts'
import { doorKey } from '../../../offline/doorKey.ts'
import { Segmented } from '../../../ui/Segmented.tsx'
import { usePhone } from '../../../ui/usePhone.ts'
import { DoorSheet } from './door/DoorSheet.tsx'
import { FollowCard } from './FollowCard.tsx'
import { HouseCard } from './HouseCard.tsx'
import { countOf, showOf } from './show.ts'
import { useFollow, type Way } from './useFollow.ts'

const WAYS: readonly string[] = ['urgency', 'walking', 'person'] satisfies Way[]
const wayOf = (text: string | undefined): Way => (WAYS.includes(text ?? '') ? (text as Way) : 'urgency')

type TodayBoardProps = {
  rosters: readonly RosterSummary[]
  counts: CoverageCounts
  address: Address
  go: (change: Address) => void
  openHref: string
  now: number
}

/** Some of these names are due more than once a day, so the number counts times and not people. */
const severalTimes = ({ subject, rhythm }: RosterSummary) =>
  subject === 'household' || (rhythm.type === 'daily' && rhythm.windows.length > 1)

/** The houses and the list beside them; on the phone one of the two. */
export function TodayBoard({ rosters, counts, address, go, openHref, now }: TodayBoardProps) {
  const t = useText(todayText)
  const phone = usePhone()
  const [dwelling, setDwelling] = useState<string>()
  const view = address['view'] === 'grid' ? 'grid' : 'list'
  const show = showOf(address['show'])
  const open = address['door'] !== undefined
  const following = { show, way: wayOf(address['order']), who: address['who'] }
  const pages = useFollow(following)
  const [next, setNext] = useState<DueRow>()
  const openDue = (due: DueRow) => {
    setDwelling(undefined)
    // who comes next is settled now: once recorded, this name may leave the list
    setNext(pages.items[pages.items.findIndex((each) => doorKey(each) === doorKey(due)) + 1])
    go({ door: due.listingId, due: doorKey(due) })
  }
  const openDoor = (ids: readonly string[], at: string) => {
    setDwelling(at)
    setNext(undefined)
    go({ door: ids.join(','), due: undefined })
  }
  const count = (rosters.some(severalTimes) ? t.list.times : t.list.people)(countOf(counts, show))
  return (
    <>
      {phone && (
        <Segmented
          label={t.view}
          options={(['list', 'grid'] as const).map((value) => ({ value, label: t.views[value] }))}
          value={view}
          onChange={(next) => go({ view: next })}
        />
      )}
      <div className="k-today-two" data-beside={(open && dwelling === undefined) || undefined}>
        {(!phone || view === 'grid') && (
          <HouseCard
            building={address['building']}
            onBuilding={(building) => go({ building })}
            dwelling={open ? dwelling : undefined}
            onDoor={openDoor}
          />
        )}
        {(!phone || view === 'list') && (
          <FollowCard
            {...following}
            pages={pages}
            count={count}
            onWay={(order) => go({ order, who: undefined })}
            onWho={(who) => go({ who })}
            openHref={openHref}
            open={address['due']}
            onOpen={openDue}
            now={now}
          />
        )}
      </div>
      <DoorSheet
        listingIds={address['door']?.split(',').slice(0, 5) ?? []}
        next={next && { due: next, onOpen: () => openDue(next) }}
        onClose={() => go({ door: undefined, due: undefined })}
        now={now}
      />
    </>
  )
}
