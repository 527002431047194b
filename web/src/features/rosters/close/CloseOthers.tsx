import type { RosterSummary } from '@kapok/contract/rosters/schema'
import { api, useQueryOf } from '../../../api/index.ts'
import { useText } from '../../../i18n/index.ts'
import { closeText } from '../../../i18n/messages/close.ts'
import { todayText } from '../../../i18n/messages/today.ts'
import { Card } from '../../../ui/Card.tsx'
import { Link } from '../../../ui/Link.tsx'
import { countOf } from '../today/show.ts'

/** The station's other rosters that nobody has signed today: what comes after this signature. */
export function CloseOthers({ roster, day }: { roster: RosterSummary; day: string }) {
  const t = useText(closeText).others
  const today = useText(todayText)
  const { organisationId, responseId } = roster
  const rosters = useQueryOf(api.rosters.listRosters, { organisationId, responseId })
  const open = rosters.data?.items.filter((one) => one.id !== roster.id && !one.closedToday && one.today.due > 0) ?? []
  if (!rosters.data) return null
  return (
    <Card title={open.length === 0 ? t.none : t.title}>
      {open.length === 0 ? (
        <p className="k-muted">{t.rest}</p>
      ) : (
        <ul className="k-close-phone-list">
          {open.map((one) => (
            <li key={one.id}>
              <Link href={`/rosters/${one.id}/close/${day}`}>{one.name}</Link>
              <small>{today.pick.left(countOf(one.today, 'open'))}</small>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
