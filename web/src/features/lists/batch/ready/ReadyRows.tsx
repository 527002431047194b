import type { Batch, BatchRow, RowState } from '@kapok/contract/lists/schema'
import { useState } from 'react'
import { api, useCommand, usePagesOf } from '../../../../api/index.ts'
import { Problem } from '../../../../app/Problem.tsx'
import { useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Action } from '../../../../ui/Action.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { say } from '../../../../ui/say.ts'
import { DataTable } from '../../../../ui/table/DataTable.tsx'
import type { Column } from '../../../../ui/table/tableProps.ts'
import { RowCard } from '../rows/RowCard.tsx'
import { writtenColumns } from '../rows/writtenColumns.tsx'
import { BulkActions } from './BulkActions.tsx'
import { DecideSheet } from './DecideSheet.tsx'
import { WhyCell } from './WhyCell.tsx'

const NONE: ReadonlySet<string> = new Set()
const LIMIT = 100
/** A list as short as this is drawn whole: no box that scrolls by itself. */
const SHORT = 14

const hasWhy = (row: BatchRow) =>
  row.repeatsLine !== null || row.earlier !== null || row.faults.length > 0 || row.candidates.length > 0

/** Rows of one kind as they stand in the file: who each is, why it is of this kind, whether it goes in. */
export function ReadyRows({ batch, state }: { batch: Batch; state: RowState }) {
  const t = useText(listsBatchText)
  const [chosen, setChosen] = useState(NONE)
  const [open, setOpen] = useState<string>()
  const pages = usePagesOf(api.lists.listRows, { batchId: batch.id, state, limit: LIMIT })
  const decide = useCommand(api.lists.decideRows, {
    onSuccess: ({ changed }) => {
      say(t.table.changed(changed))
      setChosen(NONE)
    },
  })
  const mayDecide = batch.may.decide && state !== 'faulty'
  const decideChosen = (take: boolean) =>
    decide.mutate({ batchId: batch.id, rows: { of: 'lines', lines: [...chosen].map(Number) }, take })
  const takes = ({ take }: BatchRow) => (take === null ? t.table.open : take ? `✓ ${t.table.yes}` : t.table.no)
  const columns: Column<BatchRow>[] = [
    { key: 'line', head: t.table.line, width: 72, right: true, cell: ({ line }) => line },
    ...(state === 'new' || state === 'faulty'
      ? []
      : [{ key: 'who', head: t.table.who, width: 132, cell: (row: BatchRow) => row.personName ?? '—' }]),
    ...(state === 'faulty' ? [] : [{ key: 'take', head: t.table.decided, width: 84, cell: takes }]),
    ...(pages.items.some(hasWhy)
      ? [{ key: 'why', head: t.table.why, width: 240, cell: (row: BatchRow) => <WhyCell row={row} /> }]
      : []),
    ...writtenColumns(batch.columns),
  ]
  const current = pages.items.find(({ line }) => String(line) === open)
  return (
    <Card
      flush
      title={t.states[state]}
      sub={t.stateNote[state]}
      tools={
        mayDecide && chosen.size > 0 ? (
          <span className="k-line">
            {t.table.select(chosen.size)}
            <Action label={t.table.take} busy={decide.isPending} onClick={() => decideChosen(true)} />
            <Action label={t.table.leave} busy={decide.isPending} onClick={() => decideChosen(false)} />
            <Action label={t.table.clear} onClick={() => setChosen(NONE)} />
          </span>
        ) : (
          mayDecide && <BulkActions batch={batch} state={state} />
        )
      }
    >
      {decide.error && <Problem problem={decide.error} />}
      <DataTable
        label={t.states[state]}
        columns={columns}
        rows={pages.items}
        rowKey={({ line }) => String(line)}
        rowName={({ line }) => t.table.row(line)}
        selection={mayDecide ? { keys: chosen, onChange: setChosen } : undefined}
        onOpen={({ line }) => setOpen(String(line))}
        open={open}
        height={pages.hasNextPage || pages.items.length > SHORT ? 'max(360px, calc(100dvh - 420px))' : undefined}
        loading={pages.isPending || pages.isFetchingNextPage}
        more={pages.hasNextPage}
        onEnd={() => void pages.fetchNextPage()}
        error={
          pages.error && pages.items.length === 0 ? (
            <Problem problem={pages.error} onRetry={() => void pages.refetch()} />
          ) : undefined
        }
        empty={<EmptyState text={t.table.empty} />}
        phoneRow={(row) => (
          <RowCard row={row} columns={batch.columns} state={takes(row)} onOpen={() => setOpen(String(row.line))} />
        )}
      />
      {current && <DecideSheet batch={batch} row={current} onClose={() => setOpen(undefined)} />}
    </Card>
  )
}
