import type { Batch, RowState } from '@kapok/contract/lists/schema'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ApiProblem, api, invalidate, send, useCommand } from '../../../../api/index.ts'
import { Problem } from '../../../../app/Problem.tsx'
import { useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Action } from '../../../../ui/Action.tsx'
import { say } from '../../../../ui/say.ts'
import { openLines } from './openLines.ts'

type BulkActionsProps = { batch: Batch; state: RowState; onDone?: (() => void) | undefined }

/** One answer for all rows of a kind; of the doubtful ones, for those that nobody has decided yet. */
export function BulkActions({ batch, state, onDone }: BulkActionsProps) {
  const t = useText(listsBatchText)
  const client = useQueryClient()
  const asking = state === 'ask'
  const decide = useMutation<number, ApiProblem, boolean>({
    mutationFn: async (take) => {
      const said = { batchId: batch.id, take, ...(asking && take && { personId: null }) }
      if (!asking) return (await send(api.lists.decideRows, { ...said, rows: { of: 'state', state } })).changed
      let changed = 0
      for await (const lines of openLines(batch.id, state))
        changed += (await send(api.lists.decideRows, { ...said, rows: { of: 'lines', lines } })).changed
      return changed
    },
    onSuccess: (changed) => {
      say(t.table.changed(changed))
      onDone?.()
    },
    onSettled: () => void invalidate(client, ['lists/decide-rows']),
  })
  const count = asking ? batch.counts.undecided : batch.counts.byState[state]
  const complete = useCommand(api.lists.decideRows, { onSuccess: ({ changed }) => say(t.table.completed(changed)) })
  if (state === 'faulty' || count === 0) return null
  return (
    <>
      {(decide.error ?? complete.error) && <Problem problem={(decide.error ?? complete.error)!} />}
      <div className="k-line">
        {state === 'same' && (
          <Action
            label={t.table.complete}
            busy={complete.isPending}
            onClick={() => complete.mutate({ batchId: batch.id, rows: { of: 'state', state }, complete: true })}
          />
        )}
        <Action
          label={asking ? t.ask.allNew(count) : t.table.takeAll(count)}
          busy={decide.isPending}
          onClick={() => decide.mutate(true)}
        />
        <Action
          label={asking ? t.ask.allLeft(count) : t.table.leaveAll(count)}
          busy={decide.isPending}
          onClick={() => decide.mutate(false)}
        />
      </div>
    </>
  )
}
