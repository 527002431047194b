import type { DeadlineView } from '@kapok/contract/lists/schema'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Card } from '../../../../ui/Card.tsx'
import { DefinitionList } from '../../../../ui/DefinitionList.tsx'
import { FinishLine } from './FinishLine.tsx'

/** When it will be finished, said in words, and the numbers behind it. */
export function PaceCard({ view, now }: { view: DeadlineView; now: number }) {
  const t = useText(listsBatchText).now
  const f = useFormat()
  const { pace, promises } = view
  const perHour = (value: number) => `${f.number(Math.round(value * 10) / 10)} ${t.paceUnit}`
  return (
    <Card title={t.title}>
      <div className="k-stack" data-wide>
        <FinishLine work={view.work} pace={pace} deadline={view.deadline} now={now} />
        <DefinitionList
          items={[
            {
              key: 'pace',
              term: t.pace,
              value: `${t.lastHour} ${perHour(pace.lastHour)} · ${t.average} ${perHour(pace.average)}`,
            },
            { key: 'needed', term: t.needed, value: pace.needed === null ? '—' : perHour(Math.ceil(pace.needed)) },
          ]}
        />
        {promises.open > 0 && <p className="k-muted">{t.promises(promises.open, promises.overdue)}</p>}
      </div>
    </Card>
  )
}
