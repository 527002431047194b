import type { DueRow } from '@kapok/contract/rosters/schema'
import { Urgent } from '../../../../ui/Urgent.tsx'
import { useDueWords } from './useDueWords.ts'

/** What comes next for a name, and by when; red when time has run out or is about to. */
export function DueNext({ due, now }: { due: DueRow; now: number }) {
  const { text, when, urgent } = useDueWords(now).next(due)
  if (text === '' && when === '') return <span className="k-muted">—</span>
  return (
    <span className="k-due-next" title={[text, when].filter(Boolean).join(' · ')}>
      {text !== '' && <span>{urgent && when === '' ? <Urgent>{text}</Urgent> : text}</span>}{' '}
      {when !== '' && <span className="k-nowrap">{urgent ? <Urgent>{when}</Urgent> : when}</span>}
    </span>
  )
}
