import { api } from '../../api/index.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { callsText } from '../../i18n/messages/calls.ts'
import { contactText } from '../../i18n/messages/contact.ts'
import { Keys } from '../../ui/Keys.tsx'
import { useShortcuts } from '../../ui/useShortcuts.ts'
import type { Calls } from './useCalls.ts'

/** What the last key did, and the key that takes it back. */
export function LastRecorded({ calls }: { calls: Calls }) {
  const t = useText(callsText)
  const c = useText(contactText)
  const { may } = useWorkplace()
  const { last, undone } = calls
  const canUndo = last !== undefined && may(api.rosters.reverseContact)
  useShortcuts([{ keys: 'z', label: t.next.undo, run: () => void calls.undo(), disabled: !canUndo }])
  if (!last && undone === undefined) return null
  return (
    <div className="cd-last" role="status">
      <span>{last ? t.next.saved(last.name, c.status[last.outcome]) : t.next.undone(undone ?? '')}</span>
      {canUndo && (
        <button type="button" className="k-bare cd-undo" onClick={() => void calls.undo()}>
          {t.next.undo}
          <Keys keys="z" />
        </button>
      )}
    </div>
  )
}
