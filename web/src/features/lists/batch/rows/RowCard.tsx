import type { ListColumn } from '@kapok/contract/lists/columns'
import type { BatchRow } from '@kapok/contract/lists/schema'
import type { ReactNode } from 'react'
import { useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { ListRow } from '../../../../ui/ListRow.tsx'
import { WhyCell } from '../ready/WhyCell.tsx'
import { cellOf } from './cellOf.ts'

type RowCardProps = { row: BatchRow; columns: readonly ListColumn[]; state: ReactNode; onOpen: () => void }

/** A row on the phone: its line, the name, where, and how it stands. */
export function RowCard({ row, columns, state, onOpen }: RowCardProps) {
  const t = useText(listsBatchText)
  const where = ['address', 'building', 'unit', 'room'] as const
  return (
    <ListRow
      lead={String(row.line)}
      title={row.personName ?? cellOf(row, columns, 'name') ?? t.table.nobody}
      note={
        row.work === null && row.state !== 'new' && row.state !== 'same' ? (
          <WhyPlain row={row} />
        ) : (
          where
            .map((field) => cellOf(row, columns, field))
            .filter(Boolean)
            .join(' ')
        )
      }
      tag={<small>{state}</small>}
      onOpen={onOpen}
    />
  )
}

/** Inside a button there are no links. */
const WhyPlain = ({ row }: { row: BatchRow }) => <WhyCell row={row.earlier ? { ...row, earlier: null } : row} />
