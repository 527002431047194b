import type { Roster } from '@kapok/contract/rosters/schema'
import { dayOf, useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { Action } from '../../../ui/Action.tsx'
import { Card } from '../../../ui/Card.tsx'

/** The roster stands; the next thing is the first contact. */
export function DoneStep({ roster }: { roster: Roster }) {
  const t = useText(rostersText)
  const { done } = t.create
  const size = t.size[roster.subject](roster.listings)
  return (
    <Card title={roster.listings === 0 ? done.none : done.title(size)}>
      <div className="k-stack" data-wide>
        <p>
          {done.due(roster.today.due)} {roster.workers.length > 0 && done.phone}
        </p>
        <div className="k-line">
          <Action tone="primary" label={done.sheet} href="/" />
          <Action label={done.print} href={`/rosters/${roster.id}/print/${dayOf(Date.now())}`} />
          <Action label={done.roster} href={`/rosters/${roster.id}`} />
        </div>
      </div>
    </Card>
  )
}
