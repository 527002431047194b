import type { RosterSummary } from '@kapok/contract/rosters/schema'
import { useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { Link } from '../../../ui/Link.tsx'
import { RosterState } from './RosterState.tsx'
import { RosterToday } from './RosterToday.tsx'
import { useRhythmText } from './useRhythmText.ts'

/** A roster on the phone. */
export function RosterRow({ roster, station }: { roster: RosterSummary; station: boolean }) {
  const t = useText(rostersText)
  const rhythm = useRhythmText()
  return (
    <div className="k-roster-row">
      <Link className="k-roster-row-main" href={`/rosters/${roster.id}`}>
        <span>
          <b>{roster.name}</b> <small>{t.size[roster.subject](roster.listings)}</small>
        </span>
        <small>{[station ? roster.organisationName : '', rhythm(roster.rhythm)].filter(Boolean).join(' · ')}</small>
        <RosterToday roster={roster} />
      </Link>
      <RosterState roster={roster} />
    </div>
  )
}
