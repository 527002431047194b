import type { ReactElement } from 'react'
import type { Status } from './status.ts'
import './status.css'

export type StatusMarkProps = {
  status: Status
  /** In its own tinted box, as beside a figure. */
  boxed?: boolean | undefined
}

const SHAPES: Record<Status, ReactElement | null> = {
  reached: <path d="M2 6.6 4.8 9.4 10 2.8" fill="none" stroke="currentColor" strokeWidth="1.7" />,
  tried: (
    <>
      <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <path d="M6 6V1.8A4.2 4.2 0 0 1 10.2 6z" fill="currentColor" />
    </>
  ),
  untried: null,
  flagged: <path d="M6 1.6 11 10.4H1z" fill="currentColor" />,
  debt: <path d="M2.7 4.2A4.2 4.2 0 1 1 1.8 7M2.5 1.5v2.9h2.9" fill="none" stroke="currentColor" strokeWidth="1.3" />,
  none: null,
}

/** The mark of a status: a shape, so that it is never colour alone. It says nothing to readers; put the word beside it. */
export function StatusMark({ status, boxed }: StatusMarkProps) {
  const shape = SHAPES[status]
  const mark = shape && (
    <svg
      className="k-mark"
      viewBox="0 0 12 12"
      width="12"
      height="12"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {shape}
    </svg>
  )
  if (!boxed) return mark
  return (
    <span className="k-mark-box" data-status={status} aria-hidden>
      {mark}
    </span>
  )
}
