import type { Batch, DeadlineView } from '@kapok/contract/lists/schema'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ApiProblem } from '../../../../api/index.ts'
import { Problem } from '../../../../app/Problem.tsx'
import { useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Card } from '../../../../ui/Card.tsx'
import { Waiting } from '../../../../ui/Waiting.tsx'
import { HourTrend } from './HourTrend.tsx'
import { PaceCard } from './PaceCard.tsx'
import { StationTable } from './StationTable.tsx'
import { WorkerTable } from './WorkerTable.tsx'

type DeadlineBoardProps = { batch: Batch; query: UseQueryResult<DeadlineView, ApiProblem>; now: number }

/** Whether it will be ready in time, where it will not, and who works on it. */
export function DeadlineBoard({ batch, query, now }: DeadlineBoardProps) {
  const t = useText(listsBatchText).now
  const { data, error, refetch } = query
  if (!data) return error ? <Problem problem={error} onRetry={() => void refetch()} /> : <Waiting rows={8} />
  return (
    <>
      <div className="k-two">
        <PaceCard view={data} now={now} />
        <HourTrend hours={data.hours} />
      </div>
      <Card flush title={t.stations}>
        <StationTable batch={batch} parts={data.parts} now={now} />
      </Card>
      <Card flush title={t.workers}>
        <WorkerTable workers={data.workers} />
      </Card>
    </>
  )
}
