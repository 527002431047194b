import type { WorkState } from '@kapok/contract/lists/schema'
import type { ReactElement } from 'react'
import './work.css'

const SHAPES: Record<WorkState, ReactElement | null> = {
  done: <path d="M2 6.6 4.8 9.4 10 2.8" fill="none" stroke="currentColor" strokeWidth="1.7" />,
  in_hand: (
    <>
      <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <path d="M6 6V1.8A4.2 4.2 0 0 1 10.2 6z" fill="currentColor" />
    </>
  ),
  promised: (
    <path d="M2.7 4.2A4.2 4.2 0 1 1 1.8 7M2.5 1.5v2.9h2.9" fill="none" stroke="currentColor" strokeWidth="1.3" />
  ),
  unreachable: <path d="M2.5 2.5 9.5 9.5M9.5 2.5 2.5 9.5" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  handed_on: <path d="M1.5 6h8M6.5 2.8 9.7 6 6.5 9.2" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  not_ours: <path d="M10.5 6h-8M5.5 2.8 2.3 6l3.2 3.2" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  untouched: null,
  unplaced: <path d="M3 6h6" fill="none" stroke="currentColor" strokeWidth="1.5" />,
}

/** The mark of how far a row is; the word stands beside it. */
export const WorkMark = ({ state }: { state: WorkState }) => (
  <span className="k-work-mark" data-work={state} aria-hidden>
    {SHAPES[state] && (
      <svg viewBox="0 0 12 12" width="12" height="12" strokeLinecap="round" strokeLinejoin="round" aria-hidden>
        {SHAPES[state]}
      </svg>
    )}
  </span>
)
