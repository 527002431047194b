import { formatNumber, useText } from '../i18n/index.ts'
import { uiText } from '../i18n/messages/ui.ts'
import './trendBars.css'

export type TrendBarsProps = {
  label: string
  points: readonly { key: string; label: string; value: number }[]
  height?: number | undefined
  chosen?: string | undefined
  onChoose?: ((key: string) => void) | undefined
}

const STEP = 16
const BAR = 11

/** Bars over time. For readers the same numbers are a table. */
export function TrendBars({ label, points, height = 100, chosen, onChoose }: TrendBarsProps) {
  const t = useText(uiText)
  const most = Math.max(1, ...points.map((point) => point.value))
  const peak = points.find((point) => point.value === most)
  const summary = peak ? t.trend.most(peak.label, formatNumber(peak.value)) : ''
  const width = points.length * STEP
  return (
    <figure className="k-trend">
      <svg viewBox={`0 0 ${width} ${height}`} style={{ height }} preserveAspectRatio="none" aria-hidden>
        {points.map((point, index) => {
          const high = point.value > 0 ? Math.max(2, (point.value / most) * (height - 2)) : 0
          return (
            <g key={point.key} data-chosen={point.key === chosen || undefined} onClick={() => onChoose?.(point.key)}>
              <title>{`${point.label}  ${formatNumber(point.value)}`}</title>
              <rect className="k-trend-room" x={index * STEP} width={STEP} height={height} />
              <rect x={index * STEP + (STEP - BAR) / 2} y={height - high} width={BAR} height={high} rx={1.5} />
            </g>
          )
        })}
      </svg>
      <figcaption>
        <span>{points[0]?.label}</span>
        <span>{summary}</span>
        <span>{points.at(-1)?.label}</span>
      </figcaption>
      <table className="k-unseen">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t.trend.day}</th>
            <th scope="col">{t.trend.value}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.key}>
              <th scope="row">{point.label}</th>
              <td>{formatNumber(point.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
