import type { Pace, WorkCounts } from '@kapok/contract/lists/schema'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Urgent } from '../../../../ui/Urgent.tsx'
import { useWhen } from '../../shared/useWhen.ts'
import { rowsOf, settledOf } from '../../shared/workStates.ts'

type FinishLineProps = { work: WorkCounts; pace: Pace; deadline: string; now: number }

/** `今天 16:40 做完，比时限早 1 小时 20 分`: red where it will be late. */
export function FinishLine({ work, pace, deadline, now }: FinishLineProps) {
  const t = useText(listsBatchText).now
  const f = useFormat()
  const when = useWhen(now)
  if (settledOf(work) === rowsOf(work)) return <p className="k-finish">{t.settled}</p>
  if (pace.finishesAt === null) return <p className="k-finish">{pace.late ? <Urgent>{t.noPace}</Urgent> : t.noPace}</p>
  const over = Date.parse(pace.finishesAt) - Date.parse(deadline)
  const span = f.duration(Math.round(Math.abs(over) / 60_000) * 60_000)
  return (
    <p className="k-finish">
      <b>{t.finish(when(pace.finishesAt))}</b>{' '}
      {over > 0 ? <Urgent>{t.late(span)}</Urgent> : <span>{t.early(span)}</span>}
    </p>
  )
}
