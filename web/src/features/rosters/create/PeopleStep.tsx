import type { Roster } from '@kapok/contract/rosters/schema'
import { useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { Action } from '../../../ui/Action.tsx'
import { AddKnown } from './AddKnown.tsx'
import { SourcePanel } from './SourcePanel.tsx'

/** People come onto the roster: from a list, which is taken in on its own page, or one by one. */
export function PeopleStep({ roster, onNext }: { roster: Roster; onNext: () => void }) {
  const t = useText(rostersText)
  return (
    <>
      <div className="k-two">
        <SourcePanel roster={roster} />
        <AddKnown roster={roster} />
      </div>
      <div className="k-form-foot" data-end>
        <Action label={roster.listings > 0 ? t.create.next : t.create.later} onClick={onNext} />
      </div>
    </>
  )
}
