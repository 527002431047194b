import type { DeadlineView } from '@kapok/contract/lists/schema'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Card } from '../../../../ui/Card.tsx'
import { TrendBars } from '../../../../ui/TrendBars.tsx'

const LATEST = 36

/** Rows settled in each hour, as bars. */
export function HourTrend({ hours }: { hours: DeadlineView['hours'] }) {
  const t = useText(listsBatchText).now
  const f = useFormat()
  return (
    <Card title={t.hours}>
      {hours.length === 0 ? (
        <p className="k-muted">{t.hourNone}</p>
      ) : (
        <TrendBars
          label={t.hours}
          points={hours.slice(-LATEST).map(({ hour, settled }) => ({
            key: hour,
            label: f.time(hour),
            value: settled,
          }))}
        />
      )}
    </Card>
  )
}
