import type { Roster } from '@kapok/contract/rosters/schema'
import { useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { Card } from '../../../ui/Card.tsx'
import { Link } from '../../../ui/Link.tsx'

/** Who works on it and how much each has; those with nobody first. */
export function RosterWorkers({ roster }: { roster: Roster }) {
  const t = useText(rostersText)
  const given = roster.workers.reduce((sum, { listings }) => sum + listings, 0)
  const free = roster.listings - given
  const most = Math.max(1, free, ...roster.workers.map(({ listings }) => listings))
  const lines = [
    ...(free > 0 ? [{ key: 'nobody', name: t.roster.unowned, count: free }] : []),
    ...roster.workers.map(({ accountId, name, listings }) => ({ key: accountId, name, count: listings })),
  ]
  return (
    <Card
      title={t.roster.workers}
      tools={
        free > 0 &&
        roster.may.edit && <Link href={`/rosters/new?roster=${roster.id}&step=owners`}>{t.create.steps.owners}</Link>
      }
    >
      {lines.length === 0 && <p className="k-muted">{t.roster.noWorkers}</p>}
      <ul className="k-loads">
        {lines.map(({ key, name, count }) => (
          <li key={key} data-nobody={key === 'nobody' || undefined}>
            <span>{name}</span>
            <i aria-hidden style={{ width: `${(count / most) * 100}%` }} />
            <b>{t.size[roster.subject](count)}</b>
          </li>
        ))}
      </ul>
    </Card>
  )
}
