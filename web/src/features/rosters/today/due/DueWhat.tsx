import type { DueRow } from '@kapok/contract/rosters/schema'
import { useDueWords } from './useDueWords.ts'

/** What is known: a flag or a debt first, then what matters at that door. Two lines at most. */
export function DueWhat({ due, now }: { due: DueRow; now: number }) {
  const { main, muted } = useDueWords(now).what(due)
  if (main === '' && muted === '') return <span className="k-muted">—</span>
  return (
    <span className="k-due-what" title={[main, muted].filter(Boolean).join(' · ')}>
      {main} {muted !== '' && <small>{muted}</small>}
    </span>
  )
}
