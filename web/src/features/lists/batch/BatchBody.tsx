import type { Batch } from '@kapok/contract/lists/schema'
import { useText } from '../../../i18n/index.ts'
import { listsBatchText } from '../../../i18n/messages/lists.batch.ts'
import { Callout } from '../../../ui/Callout.tsx'
import { BatchStateTag } from '../list/BatchStateTag.tsx'
import { isRunning } from '../shared/batchStates.ts'
import { About } from './about/About.tsx'
import { BatchHead } from './BatchHead.tsx'
import { Failed } from './Failed.tsx'
import { OpenBatch } from './open/OpenBatch.tsx'
import { Running } from './Running.tsx'
import { ReadyBatch } from './ready/ReadyBatch.tsx'

/** What is shown of a list follows from where it stands. */
export function BatchBody({ batch, now }: { batch: Batch; now: number }) {
  const t = useText(listsBatchText)
  if (batch.state === 'ready') return <ReadyBatch batch={batch} now={now} />
  if (batch.state === 'open' || batch.state === 'closed') return <OpenBatch batch={batch} now={now} />
  return (
    <>
      <BatchHead batch={batch} now={now} tag={<BatchStateTag state={batch.state} />} />
      {isRunning(batch.state) && <Running batch={batch} />}
      {batch.state === 'failed' && <Failed batch={batch} />}
      {batch.state === 'undone' && (
        <Callout tone="plain" title={t.undone.title}>
          {t.undone.text}
        </Callout>
      )}
      <About batch={batch} />
    </>
  )
}
