import type { DueRow } from '@kapok/contract/rosters/schema'
import { useCallback, useRef } from 'react'
import { api } from '../../../api/index.ts'
import { ExportButton } from '../../../app/export/ExportButton.tsx'
import { Problem } from '../../../app/Problem.tsx'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { todayText } from '../../../i18n/messages/today.ts'
import { Card } from '../../../ui/Card.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { usePhone } from '../../../ui/usePhone.ts'
import { DueTable } from './due/DueTable.tsx'
import type { Following, FollowPages, Way } from './useFollow.ts'
import { useRowStep } from './useRowStep.ts'
import { WhoseChips } from './WhoseChips.tsx'

type FollowCardProps = Following & {
  pages: FollowPages
  /** How many there are, in words. */
  count: string
  onWay: (way: Way) => void
  onWho: (accountId: string | undefined) => void
  /** Back to what is still to do. */
  openHref: string
  open: string | undefined
  onOpen: (due: DueRow) => void
  now: number
}

/** The list beside the grid: what is still to do, or exactly what a number counts. */
export function FollowCard(props: FollowCardProps) {
  const { pages, show, count, way, onWay, who, onWho, openHref, open, onOpen, now } = props
  const t = useText(todayText)
  const phone = usePhone()
  const { organisationId, may } = useWorkplace()
  const box = useRef<HTMLDivElement>(null)
  useRowStep(box)
  const { fetchNextPage, which } = pages
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage])
  const ways = (['urgency', 'walking', ...(organisationId === null ? [] : (['person'] as const))] as const).map(
    (value) => ({
      value,
      label: t.list.ways[value],
    }),
  )
  return (
    <div className="k-today-list" ref={box}>
      <Card
        flush
        title={t.list[show](count)}
        sub={show !== 'open' && <Link href={openHref}>{t.list.back}</Link>}
        tools={<Segmented label={t.list.way} options={ways} value={way} onChange={onWay} />}
        footer={
          which && pages.items.length > 0 && may(api.rosters.exportDue) ? (
            <ExportButton
              title={t.list[show](count)}
              fetchFile={(ask, options) => api.rosters.exportDue({ ...which, ...ask }, options)}
            />
          ) : undefined
        }
      >
        {way === 'person' && organisationId !== null && (
          <WhoseChips organisationId={organisationId} value={who} onChange={onWho} />
        )}
        <DueTable
          label={t.list[show](count)}
          rows={pages.items}
          now={now}
          open={open}
          onOpen={onOpen}
          loading={pages.isFetching}
          more={pages.hasNextPage}
          onEnd={more}
          height={phone ? undefined : 'max(420px, calc(100dvh - 330px))'}
          error={
            pages.error &&
            pages.items.length === 0 && <Problem problem={pages.error} onRetry={() => void pages.refetch()} />
          }
          empty={<EmptyState text={show === 'open' && way !== 'person' ? t.list.emptyOpen : t.list.empty} />}
        />
      </Card>
    </div>
  )
}
