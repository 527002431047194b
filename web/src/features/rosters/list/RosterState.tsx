import type { RosterSummary } from '@kapok/contract/rosters/schema'
import { useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { Link } from '../../../ui/Link.tsx'
import { Tag } from '../../../ui/Tag.tsx'

/** Whether its days are signed: today's mark, or how many are not. */
export function RosterState({ roster }: { roster: RosterSummary }) {
  const t = useText(rostersText)
  const [oldest] = roster.unsignedDays
  return (
    <span className="k-line">
      {oldest !== undefined && (
        <Link className="k-roster-unsigned" href={`/rosters/${roster.id}/close/${oldest}`}>
          <Tag tone="warn">{t.list.unsigned(roster.unsignedDays.length)}</Tag>
        </Link>
      )}
      {roster.closedToday && <Tag tone="good">✓ {t.list.closedToday}</Tag>}
    </span>
  )
}
