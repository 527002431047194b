import type { PersonEvent } from '@kapok/contract/rosters/timeline'
import { useFormat } from '../../../i18n/index.ts'
import { DefinitionList } from '../../../ui/DefinitionList.tsx'
import { SideSheet } from '../../../ui/sheet/SideSheet.tsx'
import { UndoMerge } from '../merge/UndoMerge.tsx'
import { useEventWords } from './useEventWords.ts'

type ChangeSheetProps = {
  event: Extract<PersonEvent, { type: 'change' }>
  /** A merge that stands, and whose undoing is the reader's to do. */
  undoable: boolean
  onClose: () => void
}

/** What a change was, who made it when and why, and where the journal proves it. */
export function ChangeSheet({ event, undoable, onClose }: ChangeSheetProps) {
  const { title, about, text } = useEventWords()
  const f = useFormat()
  const t = text.sheet
  return (
    <SideSheet opened onClose={onClose} width={440} title={title(event)}>
      <DefinitionList
        items={[
          { key: 'about', term: t.about, value: about(event) },
          { key: 'who', term: t.who, value: event.by },
          { key: 'when', term: t.when, value: f.dateTime(event.at) },
          { key: 'why', term: t.why, value: event.reason },
          { key: 'proof', term: t.proof, value: <code className="k-person-line-id">{event.commandId}</code> },
        ]}
      />
      <p className="k-muted">{t.proofNote}</p>
      {undoable && <UndoMerge mergeId={event.commandId} name={event.about.name ?? ''} onDone={onClose} />}
    </SideSheet>
  )
}
