import { api, useQueryOf } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useParam } from '../../app/useParam.ts'
import { useText } from '../../i18n/index.ts'
import { listsBatchText } from '../../i18n/messages/lists.batch.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { useNow } from '../rosters/today/useNow.ts'
import { BatchBody } from './batch/BatchBody.tsx'
import { isRunning } from './shared/batchStates.ts'
import './batch/batch.css'

const SOON = 1200
const LATER = 60_000

/** One list from its check to its return: where it stands, and the step that is next. */
export function BatchPage() {
  const t = useText(listsBatchText)
  const now = useNow()
  const batchId = useParam('batchId')
  const { data, error, refetch } = useQueryOf(
    api.lists.getBatch,
    { batchId },
    {
      refetchInterval: ({ state }) =>
        state.data && (isRunning(state.data.state) || state.data.returns.some((each) => each.state === 'making'))
          ? SOON
          : LATER,
    },
  )
  if (data) return <BatchBody batch={data} now={now} />
  return (
    <>
      <PageHead title={t.back} back={{ label: t.back, href: '/lists' }} />
      {error ? <Problem problem={error} onRetry={() => void refetch()} /> : <Waiting rows={10} />}
    </>
  )
}
