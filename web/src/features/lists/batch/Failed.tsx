import type { Batch } from '@kapok/contract/lists/schema'
import { api, useCommand } from '../../../api/index.ts'
import { Problem } from '../../../app/Problem.tsx'
import { useText } from '../../../i18n/index.ts'
import { listsBatchText } from '../../../i18n/messages/lists.batch.ts'
import { Action } from '../../../ui/Action.tsx'
import { Callout } from '../../../ui/Callout.tsx'

/** Why a job stopped, and the press that lets it go on. */
export function Failed({ batch }: { batch: Batch }) {
  const t = useText(listsBatchText)
  const again = useCommand(api.lists.tryAgain)
  return (
    <>
      <Callout
        tone="danger"
        title={`▲ ${t.failed.title}`}
        action={
          batch.may.import && (
            <Action
              tone="primary"
              label={t.failed.again}
              busy={again.isPending}
              onClick={() => again.mutate({ batchId: batch.id })}
            />
          )
        }
      >
        <p>{batch.failure}</p>
        <p>{t.failed.kept}</p>
      </Callout>
      {again.error && <Problem problem={again.error} />}
    </>
  )
}
