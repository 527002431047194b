import type { FigureRow } from '@kapok/contract/figures/schema'
import { useState } from 'react'
import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { type By, entriesHref, type Filter, known, narrowed } from '../filter/filter.ts'
import { NumberLink } from '../table/NumberLink.tsx'

type BreakdownProps = { by: By; filter: Filter; rows: readonly FigureRow[]; nameOf: (row: FigureRow) => string }

const SHOWN = 8

/** One figure by area, or one area by service. */
export function Breakdown({ by, filter, rows, nameOf }: BreakdownProps) {
  const t = useText(figuresText)
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
            <th scope="col">{t.metric.personTimes}</th>
            <th scope="col">{t.metric.people}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key}>
              <th scope="row">{nameOf(row)}</th>
              {(['personTimes', 'people'] as const).map((metric) => (
                <td key={metric}>
                  <NumberLink
                    value={known(row, metric)}
                    href={entriesHref(narrowed(filter, by, row.key), metric)}
                    name={nameOf(row)}
                    metric={t.metric[metric]}
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
