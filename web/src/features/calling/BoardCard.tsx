import type { CallingWorker } from '@kapok/contract/calling/schema'
import { millis } from '@kapok/contract/common/time'
import { useState } from 'react'
import { api, useCommand, useQueryOf } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { formatNumber, useText } from '../../i18n/index.ts'
import { callsText } from '../../i18n/messages/calls.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Action } from '../../ui/Action.tsx'
import { Card } from '../../ui/Card.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { UnlockDialog } from './UnlockDialog.tsx'

const EVERY = 20_000

/** Who is calling, how fast, what is left and when it is done; and a name somebody left is freed here. */
export function BoardCard() {
  const t = useText(callsText)
  const f = useFormat()
  const { may } = useWorkplace()
  const { data, error, refetch } = useQueryOf(api.calling.board, {}, { refetchInterval: EVERY, staleTime: EVERY })
  const [freeing, setFreeing] = useState<CallingWorker>()
  const unlock = useCommand(api.calling.unlock, { onSuccess: () => setFreeing(undefined) })
  if (error && !data) return <Problem problem={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting rows={4} />
  const n = formatNumber
  return (
    <Card title={t.board.title} sub={t.board.sub(n(data.lastHour), n(data.left))} flush>
      <p className="cd-pad cd-pace">
        <b>{data.finishAt === null ? t.board.noPace : t.board.finish(f.dateTime(data.finishAt))}</b>
        <small>{t.board.promises(n(data.promises), n(data.promisesOverdue))}</small>
      </p>
      {data.workers.length === 0 && <p className="k-muted cd-pad">{t.board.none}</p>}
      <ul className="cd-list">
        {data.workers.map((worker) => (
          <li key={worker.accountId}>
            <span>
              {worker.name}
              <small>
                {worker.call
                  ? worker.call.isLeft
                    ? t.board.left
                    : t.board.busy(f.span(Math.max(60_000, Date.now() - millis(worker.call.servedAt))))
                  : t.board.idle}
              </small>
              <small>{t.board.counts(n(worker.lastHour), n(worker.today), n(worker.reached))}</small>
            </span>
            {worker.call && may(api.calling.unlock) && (
              <Action label={t.board.unlock} onClick={() => setFreeing(worker)} />
            )}
          </li>
        ))}
      </ul>
      <UnlockDialog
        worker={freeing}
        busy={unlock.isPending}
        problem={unlock.error}
        onClose={() => setFreeing(undefined)}
        onUnlock={(callId, reason) => unlock.mutate({ callId, reason })}
      />
    </Card>
  )
}
