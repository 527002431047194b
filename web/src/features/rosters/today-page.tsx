import type { DueRow, RosterSummary } from '@kapok/contract/rosters/schema'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useAddress } from '../../app/useAddress.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { dayOf, useFormat, useText } from '../../i18n/index.ts'
import { todayText } from '../../i18n/messages/today.ts'
import { doorKey } from '../../offline/doorKey.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { DoorSheet } from './today/door/DoorSheet.tsx'
import { FollowCard, type Way } from './today/FollowCard.tsx'
import { HouseCard } from './today/HouseCard.tsx'
import { type Errand, RosterPick } from './today/RosterPick.tsx'
import { countOf, showOf } from './today/show.ts'
import { TodayEmpty } from './today/TodayEmpty.tsx'
import { TodayFigures } from './today/TodayFigures.tsx'
import { TodaySub } from './today/TodaySub.tsx'
import { UnsignedNotice } from './today/UnsignedNotice.tsx'
import { useNow } from './today/useNow.ts'
import { useTodayRosters } from './today/useTodayRosters.ts'
import './today/today.css'

const WAYS: readonly string[] = ['urgency', 'walking', 'person'] satisfies Way[]

/** The day of a station on the desk: how it stands, the houses, and who is still to be reached. */
export function TodayPage() {
  const t = useText(todayText)
  const f = useFormat()
  const now = useNow()
  const router = useRouter()
  const { may, responseId, responsesLoading } = useWorkplace()
  const [address, go] = useAddress()
  const { rosters, counts, query } = useTodayRosters()
  const [errand, setErrand] = useState<Errand>()
  const [fromGrid, setFromGrid] = useState<string>()
  const today = dayOf(now)
  const show = showOf(address['show'])
  const way = (WAYS.includes(address['order'] ?? '') ? address['order'] : 'urgency') as Way
  const listings = address['door']?.split(',').slice(0, 5) ?? []

  const hrefOf = (kind: Errand, { id }: RosterSummary) =>
    kind === 'import' ? `/rosters/new?roster=${id}` : `/rosters/${id}/${kind}/${today}`
  const start = (kind: Errand) => {
    const [only, another] = rosters ?? []
    if (only && !another) router.history.push(hrefOf(kind, only))
    else setErrand(kind)
  }
  const times = rosters?.some(
    ({ subject, rhythm }) => subject === 'household' || (rhythm.type === 'daily' && rhythm.windows.length > 1),
  )
  const addressOf = (change: Record<string, string>) =>
    `/?${new URLSearchParams({ ...(address as Record<string, string>), ...change }).toString()}`
  const openDue = (due: DueRow) => {
    setFromGrid(undefined)
    go({ door: due.listingId, due: doorKey(due) })
  }
  const mayClose = may(api.rosters.closeDay)
  const has = rosters !== undefined && rosters.length > 0
  return (
    <>
      <PageHead
        title={t.title(f.day(now))}
        sub={has ? <TodaySub rosters={rosters} now={now} /> : undefined}
        primary={has && mayClose ? { label: t.close, onClick: () => start('close') } : undefined}
        others={
          has
            ? may(api.rosters.importListings)
              ? [
                  { label: t.print, onClick: () => start('print') },
                  { label: t.import, onClick: () => start('import') },
                ]
              : [{ label: t.print, onClick: () => start('print') }]
            : undefined
        }
      />
      {query.error && !rosters && <Problem problem={query.error} onRetry={() => void query.refetch()} />}
      {!rosters && !query.error && (responseId !== null || responsesLoading) && <Waiting rows={10} />}
      {((!responsesLoading && responseId === null) || rosters?.length === 0) && <TodayEmpty />}
      {has && (
        <>
          <UnsignedNotice rosters={rosters} mayClose={mayClose} />
          <TodayFigures counts={counts} show={show} hrefOf={(next) => addressOf({ show: next })} />
          <div className="k-today-two" data-beside={(listings.length > 0 && fromGrid === undefined) || undefined}>
            <HouseCard
              building={address['building']}
              onBuilding={(building) => go({ building })}
              dwelling={fromGrid}
              onDoor={(ids, dwelling) => {
                setFromGrid(dwelling)
                go({ door: ids.join(','), due: undefined })
              }}
            />
            <FollowCard
              show={show}
              count={(times ? t.list.times : t.list.people)(countOf(counts, show))}
              way={way}
              onWay={(next) => go({ order: next, who: undefined })}
              who={address['who']}
              onWho={(who) => go({ who })}
              openHref={addressOf({ show: 'open' })}
              open={address['due']}
              onOpen={openDue}
              now={now}
            />
          </div>
        </>
      )}
      <DoorSheet listingIds={listings} onClose={() => go({ door: undefined, due: undefined })} now={now} />
      <RosterPick errand={errand} rosters={rosters ?? []} hrefOf={hrefOf} onClose={() => setErrand(undefined)} />
    </>
  )
}
