import { knownCount } from '@kapok/contract/figures/metrics'
import type { FigureRow } from '@kapok/contract/figures/schema'
import { useState } from 'react'
import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { type By, entriesHref, type Filter, type Metric, narrowed } from '../filter/filter.ts'
import { NumberLink } from '../table/NumberLink.tsx'
import { useMetric } from '../useMetric.ts'

type BreakdownProps = {
  by: By
  metric: Metric
  filter: Filter
  rows: readonly FigureRow[]
  nameOf: (row: FigureRow) => string
}

const SHOWN = 8

/** One figure by area, or one area by service. */
export function Breakdown({ by, metric: first, filter, rows, nameOf }: BreakdownProps) {
  const t = useText(figuresText)
  const { nameOf: nameOfMetric } = useMetric()
  const shownMetrics = [first, first === 'people' ? 'person_times' : 'people'] as const
  const [all, setAll] = useState(false)
  const rest = rows.length - SHOWN
  const shown = all || rest < 2 ? rows : rows.slice(0, SHOWN)
  if (rows.length === 0) return <p className="k-muted">{t.detail.none}</p>
  return (
    <>
      <table className="k-fig-parts">
        <thead>
          <tr>
            <th scope="col">{t.by[by]}</th>
            {shownMetrics.map((metric) => (
              <th key={metric} scope="col">
                {nameOfMetric(metric)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={`${row.key} ${row.extent}`}>
              <th scope="row">{nameOf(row)}</th>
              {shownMetrics.map((metric) => (
                <td key={metric}>
                  <NumberLink
                    value={knownCount(row, metric)}
                    href={entriesHref(narrowed(filter, by, row), metric)}
                    name={nameOf(row)}
                    metric={nameOfMetric(metric)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <button type="button" className="k-bare k-fig-more" onClick={() => setAll(true)}>
          {t.detail.more(rest)}
        </button>
      )}
    </>
  )
}
