import type { RosterSummary } from '@kapok/contract/rosters/schema'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useAddress } from '../../app/useAddress.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { dayOf, useFormat, useText } from '../../i18n/index.ts'
import { todayText } from '../../i18n/messages/today.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { type Errand, RosterPick } from './today/RosterPick.tsx'
import { showOf } from './today/show.ts'
import { TodayBoard } from './today/TodayBoard.tsx'
import { TodayEmpty } from './today/TodayEmpty.tsx'
import { TodayFigures } from './today/TodayFigures.tsx'
import { TodaySub } from './today/TodaySub.tsx'
import { UnsignedNotice } from './today/UnsignedNotice.tsx'
import { useNow } from './today/useNow.ts'
import { useTodayRosters } from './today/useTodayRosters.ts'
import './today/today.css'

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

  const hrefOf = (kind: Errand, { id }: RosterSummary) =>
    kind === 'import' ? `/lists/new?roster=${id}` : `/rosters/${id}/${kind}/${dayOf(now)}`
  const start = (kind: Errand) => {
    const [only, another] = rosters ?? []
    if (only && !another) router.history.push(hrefOf(kind, only))
    else setErrand(kind)
  }
  const showHref = (show: string) => {
    const { door: _door, due: _due, ...rest } = address
    return `/?${new URLSearchParams({ ...(rest as Record<string, string>), show })}`
  }
  const print = { label: t.print, onClick: () => start('print') }
  const mayClose = may(api.rosters.closeDay)
  const has = rosters !== undefined && rosters.length > 0
  return (
    <>
      <PageHead
        title={t.title(f.day(now))}
        sub={has ? <TodaySub rosters={rosters} now={now} /> : undefined}
        primary={has && mayClose ? { label: t.close, onClick: () => start('close') } : undefined}
        others={
          !has
            ? undefined
            : may(api.lists.receiveBatch)
              ? [print, { label: t.import, onClick: () => start('import') }]
              : [print]
        }
      />
      {query.error && !rosters && <Problem problem={query.error} onRetry={() => void query.refetch()} />}
      {!rosters && !query.error && (responseId !== null || responsesLoading) && <Waiting rows={10} />}
      {((!responsesLoading && responseId === null) || rosters?.length === 0) && <TodayEmpty />}
      {has && (
        <>
          <UnsignedNotice rosters={rosters} mayClose={mayClose} />
          <TodayFigures counts={counts} show={showOf(address['show'])} hrefOf={showHref} />
          <TodayBoard {...{ rosters, counts, address, go, now }} openHref={showHref('open')} />
        </>
      )}
      <RosterPick errand={errand} rosters={rosters ?? []} hrefOf={hrefOf} onClose={() => setErrand(undefined)} />
    </>
  )
}
