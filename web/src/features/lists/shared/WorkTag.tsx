import type { WorkState } from '@kapok/contract/lists/schema'
import { useText } from '../../../i18n/index.ts'
import { listsText } from '../../../i18n/messages/lists.ts'
import { WorkMark } from './WorkMark.tsx'

/** How far a row is: mark and word. */
export function WorkTag({ state, label }: { state: WorkState; label?: string | undefined }) {
  const t = useText(listsText)
  return (
    <span className="k-work-tag">
      <WorkMark state={state} />
      {label ?? t.work[state]}
    </span>
  )
}
