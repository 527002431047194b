import { countOf } from '@kapok/contract/figures/metrics'
import type { FigureRow } from '@kapok/contract/figures/schema'
import { useState } from 'react'
import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Link } from '../../../ui/Link.tsx'
import { TrendBars } from '../../../ui/TrendBars.tsx'
import { dayAfter, entriesHref, type Filter, type Metric } from '../filter/filter.ts'
import { useMetric } from '../useMetric.ts'

type TrendProps = { name: string; metric: Metric; filter: Filter; days: readonly FigureRow[] }

const LONGEST = 120

/** A metric day by day, days with nothing included; a day that is pointed out opens its entries. */
export function Trend({ name, metric, filter, days }: TrendProps) {
  const t = useText(figuresText)
  const f = useFormat()
  const { unitOf } = useMetric()
  const [chosen, setChosen] = useState<string>()
  const counts = new Map(days.map((row) => [row.key, countOf(row, metric)]))
  const length = Math.min(LONGEST, (Date.parse(filter.to) - Date.parse(filter.from)) / 86_400_000 + 1)
  const first = dayAfter(filter.to, 1 - length)
  const points = Array.from({ length }, (_, index) => {
    const day = dayAfter(first, index)
    return { key: day, label: f.date(day), value: counts.get(day) ?? 0 }
  })
  const day = points.find(({ key }) => key === chosen) ?? points.at(-1)
  if (points.length < 2 || !day) return null
  return (
    <section className="k-fig-trend" aria-label={t.detail.trend}>
      <TrendBars label={name} points={points} chosen={chosen} onChoose={setChosen} />
      <p>
        {t.detail.dayOpen(day.label)}
        <Link href={entriesHref({ ...filter, from: day.key, to: day.key }, metric)}>
          {f.number(day.value)} {unitOf(metric)}
        </Link>
      </p>
    </section>
  )
}
