import type { ReactNode } from 'react'
import { formatNumber } from '../i18n/index.ts'
import { Link } from './Link.tsx'
import { StatusMark } from './StatusMark.tsx'
import type { Status } from './status.ts'
import './keyFigures.css'

export type KeyFigure = {
  key: string
  label: string
  value: number | null
  unit?: string | undefined
  note?: ReactNode
  status?: Status | undefined
  /** Where the records behind the number are. */
  href?: string | undefined
  onClick?: (() => void) | undefined
  /** The list beside shows exactly these. */
  chosen?: boolean | undefined
}

/** The numbers of a page. Each opens what it counts. */
export function KeyFigures({ label, figures }: { label: string; figures: readonly KeyFigure[] }) {
  return (
    <ul className="k-figures" aria-label={label} data-count={figures.length}>
      {figures.map((figure) => {
        const inside = (
          <>
            <span className="k-figure-label">
              {figure.status && <StatusMark status={figure.status} boxed />}
              {figure.label}
            </span>
            <span className="k-figure-value">
              {formatNumber(figure.value)}
              {figure.unit !== undefined && <small> {figure.unit}</small>}
              {figure.note !== undefined && <small> {figure.note}</small>}
            </span>
          </>
        )
        return (
          <li key={figure.key}>
            {figure.href !== undefined ? (
              <Link href={figure.href} {...(figure.chosen ? { 'aria-current': true } : {})}>
                {inside}
              </Link>
            ) : figure.onClick ? (
              <button type="button" className="k-bare" onClick={figure.onClick} aria-pressed={figure.chosen ?? false}>
                {inside}
              </button>
            ) : (
              <div>{inside}</div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
