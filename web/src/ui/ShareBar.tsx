import { formatNumber, useText } from '../i18n/index.ts'
import { uiText } from '../i18n/messages/ui.ts'
import './bars.css'

export type ShareBarProps = {
  named: number
  scanned: number
  tallied: number
  /** The three shares as figures under the bar. */
  figures?: boolean | undefined
}

/** How something was counted: full colour = each by name, light = by a code, hatched = by a counter. */
export function ShareBar({ named, scanned, tallied, figures }: ShareBarProps) {
  const t = useText(uiText)
  const total = named + scanned + tallied
  const parts = [
    { key: 'named', value: named, label: t.share.named },
    { key: 'scanned', value: scanned, label: t.share.scanned },
    { key: 'tallied', value: tallied, label: t.share.tallied },
  ] as const
  const share = (value: number) => (total > 0 ? (value / total) * 100 : 0)
  const words = parts.map((part) => `${part.label} ${formatNumber(part.value)}`).join(', ')
  return (
    <div className="k-share" title={words}>
      <div className="k-bar" role="img" aria-label={words}>
        {parts.map((part) => (
          <i key={part.key} data-tone={part.key} style={{ width: `${share(part.value)}%` }} />
        ))}
      </div>
      {figures && <small aria-hidden>{parts.map((part) => Math.round(share(part.value))).join(' / ')}</small>}
    </div>
  )
}
