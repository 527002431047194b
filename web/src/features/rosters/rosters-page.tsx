import { dayOf } from '@kapok/contract/common/time'
import { api } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useAddress } from '../../app/useAddress.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { rostersText } from '../../i18n/messages/rosters.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { RosterTable } from './list/RosterTable.tsx'
import { useTodayRosters } from './today/useTodayRosters.ts'
import './list/list.css'

/** The rosters of the response, by station: how today stands, and which days nobody has signed. */
export function RostersPage() {
  const t = useText(rostersText)
  const { response, responsesLoading, may } = useWorkplace()
  const [address, go] = useAddress()
  const { rosters, query } = useTodayRosters()
  const today = dayOf(new Date().toISOString())
  const ended = rosters?.filter(({ endsOn }) => endsOn !== null && endsOn < today) ?? []
  const running = rosters?.filter((roster) => !ended.includes(roster)) ?? []
  const which = address['which'] === 'ended' && ended.length > 0 ? 'ended' : 'running'
  const shown = which === 'ended' ? ended : running
  const mayMake = may(api.rosters.createRoster) && response !== null && response.endsOn === null
  const people = running.reduce((sum, { listings, subject }) => ({ ...sum, [subject]: sum[subject] + listings }), {
    person: 0,
    household: 0,
  })
  const sizes = (['person', 'household'] as const)
    .filter((one) => people[one] > 0)
    .map((one) => t.size[one](people[one]))
  return (
    <>
      <PageHead
        title={t.list.title}
        sub={response && rosters && rosters.length > 0 && t.list.sub(response.name, running.length, sizes.join(' · '))}
        primary={mayMake ? { label: t.list.make, href: '/rosters/new' } : undefined}
      >
        {ended.length > 0 ? (
          <Segmented
            label={t.list.which}
            options={[
              { value: 'running', label: t.list.running, count: running.length },
              { value: 'ended', label: t.list.ended, count: ended.length },
            ]}
            value={which}
            onChange={(next) => go({ which: next })}
          />
        ) : undefined}
      </PageHead>
      <Card flush>
        {query.error && !rosters ? (
          <Problem problem={query.error} onRetry={() => void query.refetch()} />
        ) : response === null && !responsesLoading ? (
          <EmptyState text={t.list.noResponse} action={{ label: t.list.noResponseGo, href: '/responses' }} />
        ) : !rosters ? (
          <Waiting rows={6} />
        ) : rosters.length === 0 ? (
          mayMake ? (
            <EmptyState text={t.list.empty} action={{ label: t.list.first, href: '/rosters/new' }} />
          ) : (
            <EmptyState text={t.list.emptyPlain} />
          )
        ) : (
          <RosterTable rosters={shown} label={t.list.title} />
        )}
      </Card>
    </>
  )
}
