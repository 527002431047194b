import { formatNumber } from '../i18n/index.ts'
import './bars.css'

export type ProgressBarProps = {
  /** Laid one after the other; what they leave of `total` stays grey. */
  parts: readonly { key: string; label: string; value: number; tone: 'done' | 'tried' | 'debt' | 'act' }[]
  total: number
  thin?: boolean | undefined
}

export function ProgressBar({ parts, total, thin }: ProgressBarProps) {
  const words = parts.map((part) => `${part.label} ${formatNumber(part.value)}`).join(', ')
  return (
    <div
      className="k-bar"
      data-thin={thin || undefined}
      role="img"
      aria-label={`${words} / ${formatNumber(total)}`}
      title={`${words} / ${formatNumber(total)}`}
    >
      {parts.map((part) => (
        <i
          key={part.key}
          data-tone={part.tone}
          style={{ width: total > 0 ? `${Math.min(100, (part.value / total) * 100)}%` : 0 }}
        />
      ))}
    </div>
  )
}
