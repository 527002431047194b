import type { Roster } from '@kapok/contract/rosters/schema'
import { useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { Action } from '../../../ui/Action.tsx'
import { Callout } from '../../../ui/Callout.tsx'
import { AddKnown } from './AddKnown.tsx'
import { PreviewPanel } from './import/PreviewPanel.tsx'
import { SourcePanel } from './import/SourcePanel.tsx'
import { useListImport } from './import/useListImport.ts'

/** The list comes onto the roster: from a file, from the clipboard, or one by one. */
export function PeopleStep({ roster, onNext }: { roster: Roster; onNext: () => void }) {
  const t = useText(rostersText)
  const list = useListImport(roster.id)
  const brought = list.bring.data
  const rows = list.preview?.rows ?? []
  const next = (
    <Action tone={rows.some(({ canGoIn }) => canGoIn) ? 'plain' : 'primary'} label={t.create.next} onClick={onNext} />
  )
  return (
    <>
      {brought && (
        <Callout
          tone="plain"
          title={t.create.people.done(t.size[roster.subject](brought.added), brought.newPeople)}
          action={next}
        >
          {t.create.done.due(brought.dueToday)}
        </Callout>
      )}
      {list.preview && rows.length > 0 ? (
        <PreviewPanel key={list.preview.source} list={list} preview={list.preview} />
      ) : (
        <div className="k-two">
          <SourcePanel list={list} />
          <AddKnown roster={roster} />
        </div>
      )}
      {!brought && rows.length === 0 && (
        <div className="k-form-foot" data-end>
          <Action label={roster.listings > 0 ? t.create.next : t.create.later} onClick={onNext} />
        </div>
      )}
    </>
  )
}
