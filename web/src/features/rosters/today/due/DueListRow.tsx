import type { DueRow } from '@kapok/contract/rosters/schema'
import { useFormat } from '../../../../i18n/index.ts'
import { ListRow } from '../../../../ui/ListRow.tsx'
import { DueNext } from './DueNext.tsx'
import { DueTag } from './DueTag.tsx'
import { doorBlock } from './doorShort.ts'
import { useDueWords } from './useDueWords.ts'

type DueListRowProps = { due: DueRow; now: number; onOpen?: ((due: DueRow) => void) | undefined }

/** One due contact on the phone: the door first. */
export function DueListRow({ due, now, onOpen }: DueListRowProps) {
  const f = useFormat()
  const words = useDueWords(now)
  const { main, muted } = words.what(due)
  return (
    <ListRow
      lead={due.address.room || '—'}
      leadNote={f.door(doorBlock(due))}
      title={due.name}
      titleNote={words.about(due)}
      note={
        <>
          {[main, muted].filter(Boolean).join(' · ')} <DueNext due={due} now={now} />
        </>
      }
      tag={
        due.status === 'not_tried' && due.owedFrom === null && due.flags.length === 0 ? undefined : <DueTag due={due} />
      }
      onOpen={() => onOpen?.(due)}
    />
  )
}
