import { knownCount, metricRules } from '@kapok/contract/figures/metrics'
import type { FigureRow } from '@kapok/contract/figures/schema'
import { api, useQueryOf } from '../../../api/index.ts'
import { Problem } from '../../../app/Problem.tsx'
import { useFormat } from '../../../i18n/useFormat.ts'
import { KeyFigures } from '../../../ui/KeyFigures.tsx'
import { ShareBar } from '../../../ui/ShareBar.tsx'
import { usePhone } from '../../../ui/usePhone.ts'
import { Waiting } from '../../../ui/Waiting.tsx'
import { type By, entriesHref, type Metric, metrics, shareOf } from '../filter/filter.ts'
import type { Line } from '../table/figureTable.ts'
import { useMetric } from '../useMetric.ts'
import { Breakdown } from './Breakdown.tsx'
import { Rules } from './Rules.tsx'
import { Trend } from './Trend.tsx'

type FigureDetailProps = { line: Line; by: By; nameOf: (row: FigureRow, by: By) => string }

/** How each metric is counted, the one that is reported first. */
const metricSentences = (first: Metric) =>
  metricRules
    .toSorted((a, b) => Number(b.metric === first) - Number(a.metric === first))
    .map(({ name, rule }) => ({ zh: `${name.zh}：${rule.zh}`, en: `${name.en}: ${rule.en}` }))

/** One line of the figures opened: how it is counted, day by day, and part by part. */
export function FigureDetail({ line, by, nameOf }: FigureDetailProps) {
  const f = useFormat()
  const { nameOf: nameOfMetric } = useMetric()
  const phone = usePhone()
  const { filter, name, values } = line
  const into: By = by === 'kind' ? 'area' : 'kind'
  const days = useQueryOf(api.figures.getTable, filter.from === filter.to ? null : { ...filter, by: 'day' })
  const parts = useQueryOf(api.figures.getTable, { ...filter, by: into })
  return (
    <>
      {phone && (
        <>
          <KeyFigures
            label={name}
            figures={metrics.map((metric) => ({
              key: metric,
              label: nameOfMetric(metric),
              value: knownCount(values, metric),
              href: entriesHref(filter, metric),
            }))}
          />
          <ShareBar {...shareOf(values)} figures />
        </>
      )}
      <Rules key={line.key} rules={metricSentences(line.metric)} />
      {days.data && (
        <Trend
          name={`${name} ${f.number(knownCount(values, line.metric))}`}
          metric={line.metric}
          filter={filter}
          days={days.data.rows}
        />
      )}
      {parts.error && !parts.data && <Problem problem={parts.error} onRetry={() => void parts.refetch()} />}
      {parts.isPending && <Waiting rows={5} />}
      {parts.data && (
        <Breakdown
          by={into}
          metric={line.metric}
          filter={filter}
          rows={parts.data.rows}
          nameOf={(row) => nameOf(row, into)}
        />
      )}
    </>
  )
}
