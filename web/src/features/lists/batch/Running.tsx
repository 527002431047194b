import type { Batch } from '@kapok/contract/lists/schema'
import { useText } from '../../../i18n/index.ts'
import { listsBatchText } from '../../../i18n/messages/lists.batch.ts'
import { Card } from '../../../ui/Card.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'

/** A job at work on the list: how far it is, and that nobody has to wait for it. */
export function Running({ batch }: { batch: Batch }) {
  const t = useText(listsBatchText).progress
  const { state } = batch
  if (state !== 'checking' && state !== 'importing' && state !== 'undoing') return null
  const progress = batch.progress ?? { done: 0, of: batch.rows }
  return (
    <Card title={t[state]} sub={t.of(progress.done, progress.of)}>
      <div className="k-stack" role="status" data-wide>
        <ProgressBar
          total={Math.max(1, progress.of)}
          parts={[{ key: 'done', label: t[state], value: progress.done, tone: 'act' }]}
        />
        <p className="k-muted">{t.leave}</p>
      </div>
    </Card>
  )
}
