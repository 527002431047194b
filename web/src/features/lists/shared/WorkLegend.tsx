import type { WorkCounts } from '@kapok/contract/lists/schema'
import { formatNumber, useText } from '../../../i18n/index.ts'
import { listsText } from '../../../i18n/messages/lists.ts'
import { WorkMark } from './WorkMark.tsx'
import { WORK_STATES } from './workStates.ts'

/** The counts behind a bar, in words; those that are nought are left out. */
export function WorkLegend({ work }: { work: WorkCounts }) {
  const t = useText(listsText)
  return (
    <ul className="k-work-legend">
      {WORK_STATES.filter((state) => work[state] > 0).map((state) => (
        <li key={state}>
          <WorkMark state={state} />
          {t.work[state]} <b>{formatNumber(work[state])}</b>
        </li>
      ))}
    </ul>
  )
}
