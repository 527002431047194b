import type { RosterSummary } from '@kapok/contract/rosters/schema'
import { useFormat, useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { CoverageBar } from './CoverageBar.tsx'

/** Today of a roster: a bar, and the two numbers behind it. */
export function RosterToday({ roster }: { roster: RosterSummary }) {
  const t = useText(rostersText)
  const f = useFormat()
  const { today } = roster
  if (today.due === 0) return <span className="k-muted">{t.list.nothingToday}</span>
  return (
    <span className="k-roster-today">
      <CoverageBar counts={today} />
      <span>{t.list.of(f.number(today.reached), f.number(today.due))}</span>
    </span>
  )
}
