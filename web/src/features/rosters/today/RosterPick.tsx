import type { RosterSummary } from '@kapok/contract/rosters/schema'
import { useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { todayText } from '../../../i18n/messages/today.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Link } from '../../../ui/Link.tsx'
import { countOf } from './show.ts'

export type Errand = 'print' | 'import' | 'close'

type RosterPickProps = {
  errand: Errand | undefined
  rosters: readonly RosterSummary[]
  hrefOf: (errand: Errand, roster: RosterSummary) => string
  onClose: () => void
}

/** With several rosters, which one. */
export function RosterPick({ errand, rosters, hrefOf, onClose }: RosterPickProps) {
  const t = useText(todayText)
  const words = useText(rostersText)
  return (
    <Dialog opened={errand !== undefined} onClose={onClose} title={errand ? t.pick[errand] : ''}>
      <ul className="k-today-pick">
        {errand &&
          rosters.map((roster) => (
            <li key={roster.id}>
              <Link className="k-today-pick-link" href={hrefOf(errand, roster)} onClick={onClose}>
                <b>{roster.name}</b>
                <small>
                  {[
                    roster.organisationName,
                    words.size[roster.subject](roster.listings),
                    errand === 'close' && roster.closedToday ? t.closed : t.pick.left(countOf(roster.today, 'open')),
                  ].join(' · ')}
                </small>
              </Link>
            </li>
          ))}
      </ul>
    </Dialog>
  )
}
