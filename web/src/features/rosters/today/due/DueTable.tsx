import type { DueRow } from '@kapok/contract/rosters/schema'
import { type ReactNode, useMemo } from 'react'
import { useText } from '../../../../i18n/index.ts'
import { todayText } from '../../../../i18n/messages/today.ts'
import { doorKey } from '../../../../offline/doorKey.ts'
import { DataTable } from '../../../../ui/table/DataTable.tsx'
import type { Selection } from '../../../../ui/table/tableProps.ts'
import { DueListRow } from './DueListRow.tsx'
import { dueColumns } from './dueColumns.tsx'
import { useDueWords } from './useDueWords.ts'
import './due.css'

export type DueTableProps = {
  label: string
  rows: readonly DueRow[]
  now: number
  onOpen?: ((due: DueRow) => void) | undefined
  /** Key of the due contact whose card is open. */
  open?: string | undefined
  more?: boolean | undefined
  loading?: boolean | undefined
  onEnd?: (() => void) | undefined
  error?: ReactNode
  empty?: ReactNode
  height?: number | string | undefined
  selection?: Selection | undefined
  /** Where names of several rosters stand together. */
  withRoster?: boolean | undefined
  /** Columns after the usual ones; keep them between renders. */
  extra?: Parameters<typeof dueColumns>[0]['extra']
  without?: Parameters<typeof dueColumns>[0]['without']
}

/** Due contacts as plain rows; on the phone as a list. The same everywhere. */
export function DueTable({ rows, now, withRoster, extra, without, ...table }: DueTableProps) {
  const t = useText(todayText)
  const words = useDueWords(now)
  const estates = useMemo(() => new Set(rows.map(({ address }) => address.estate)).size > 1, [rows])
  const columns = useMemo(
    () => dueColumns({ t, words, now, estates, withRoster, extra, without }),
    [t, words, now, estates, withRoster, extra, without],
  )
  return (
    <DataTable<DueRow>
      {...table}
      rows={rows}
      columns={columns}
      rowKey={doorKey}
      rowName={(due) => due.name}
      rowHeight={52}
      phoneRow={table.selection ? undefined : (due) => <DueListRow due={due} now={now} onOpen={table.onOpen} />}
    />
  )
}
