import type { BatchSummary } from '@kapok/contract/lists/schema'
import { useFormat, useText } from '../../../i18n/index.ts'
import { listsText } from '../../../i18n/messages/lists.ts'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { WorkBar } from '../shared/WorkBar.tsx'
import { rowsOf, settledOf } from '../shared/workStates.ts'
import '../shared/work.css'

/** How far a list is: its bar and its two numbers; while a job runs, the job's. */
export function BatchWork({ batch }: { batch: BatchSummary }) {
  const t = useText(listsText)
  const f = useFormat()
  const { progress, work } = batch
  if (progress)
    return (
      <span className="k-batch-work">
        <ProgressBar
          total={progress.of}
          parts={[{ key: 'done', label: t.state[batch.state], value: progress.done, tone: 'act' }]}
        />
        <span>{t.of(f.number(progress.done), f.number(progress.of))}</span>
      </span>
    )
  const total = rowsOf(work)
  if (total === 0) return <span className="k-muted">{t.rows(batch.rows)}</span>
  return (
    <span className="k-batch-work">
      <WorkBar work={work} />
      <span>{t.of(f.number(settledOf(work)), f.number(total))}</span>
    </span>
  )
}
