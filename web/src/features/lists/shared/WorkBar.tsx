import type { WorkCounts } from '@kapok/contract/lists/schema'
import { formatNumber, useText } from '../../../i18n/index.ts'
import { listsText } from '../../../i18n/messages/lists.ts'
import { rowsOf, WORK_STATES } from './workStates.ts'
import './work.css'

/** How far a list is, as one bar; said in words to readers and on hovering. */
export function WorkBar({ work }: { work: WorkCounts }) {
  const t = useText(listsText)
  const total = rowsOf(work)
  const there = WORK_STATES.filter((state) => work[state] > 0)
  const words = there.map((state) => `${t.work[state]} ${formatNumber(work[state])}`).join(', ')
  return (
    <div className="k-bar k-work-bar" role="img" aria-label={`${words} / ${formatNumber(total)}`} title={words}>
      {there.map((state) => (
        <i key={state} data-work={state} style={{ width: `${(work[state] / total) * 100}%` }} />
      ))}
    </div>
  )
}
