import type { Roster } from '@kapok/contract/rosters/schema'
import { useFormat, useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { Card } from '../../../ui/Card.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Tag } from '../../../ui/Tag.tsx'

/** The days with their signatures: who, when, how many, what was left open; and those nobody signed. */
export function RosterDays({ roster }: { roster: Roster }) {
  const t = useText(rostersText).roster
  const f = useFormat()
  const hrefOf = (day: string) => `/rosters/${roster.id}/close/${day}`
  return (
    <Card title={t.days}>
      {roster.closes.length === 0 && roster.unsignedDays.length === 0 && <p className="k-muted">{t.noDays}</p>}
      <ul className="k-days">
        {roster.unsignedDays.map((day) => (
          <li key={day}>
            <Link href={hrefOf(day)}>{f.day(day)}</Link>
            <Tag tone="warn">{t.unsigned}</Tag>
          </li>
        ))}
        {roster.closes.map((close) => (
          <li key={close.id}>
            <Link href={hrefOf(close.day)}>{f.day(close.day)}</Link>
            <span>
              {close.counts.reached} / {close.counts.due}
            </span>
            <small>
              {close.signedBy} {f.time(close.signedAt)}
              {close.open > 0 && ` · ${t.leftOpen} ${close.open}`}
            </small>
            {close.reopened && (
              <small className="k-days-reopened">
                {t.reopened(close.reopened.by, f.dateTime(close.reopened.at), close.reopened.reason)}
              </small>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
