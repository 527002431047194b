import type { Batch } from '@kapok/contract/lists/schema'
import { Problem } from '../../../../app/Problem.tsx'
import { useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Action } from '../../../../ui/Action.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { Waiting } from '../../../../ui/Waiting.tsx'
import { AskRow } from './AskRow.tsx'
import { BulkActions } from './BulkActions.tsx'
import { useAskQueue } from './useAskQueue.ts'

/** The doubtful rows, one at a time: what was written beside who may be meant, decided by one key. */
export function AskRows({ batch }: { batch: Batch }) {
  const t = useText(listsBatchText)
  const queue = useAskQueue(batch.id)
  const { row } = queue
  if (queue.error && queue.rows.length === 0)
    return <Problem problem={queue.error} onRetry={() => void queue.refetch()} />
  if (queue.waiting) return <Waiting rows={8} />
  if (!row)
    return (
      <Card>
        <EmptyState text={`${t.ask.done}${t.ask.doneText}`} />
        {queue.rows.length > 0 && (
          <div className="k-line" data-centre>
            <Action label={t.ask.undo} keys="z" onClick={() => queue.move(-1)} />
          </div>
        )}
      </Card>
    )
  return (
    <>
      {queue.decide.error && <Problem problem={queue.decide.error} />}
      <AskRow
        key={row.line}
        batch={batch}
        row={row}
        left={batch.counts.byState.ask > queue.rows.length ? undefined : queue.left}
        decision={queue.decided.get(row.line)}
        onDecide={(decision, dwellingId) => queue.decide.mutate({ row, decision, dwellingId })}
        onMove={queue.move}
        first={queue.at === 0}
      />
      <BulkActions batch={batch} state="ask" onDone={() => void queue.refetch()} />
    </>
  )
}
