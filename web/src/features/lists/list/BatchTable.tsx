import type { BatchSummary } from '@kapok/contract/lists/schema'
import { useRouter } from '@tanstack/react-router'
import { useFormat, useText } from '../../../i18n/index.ts'
import { listsText } from '../../../i18n/messages/lists.ts'
import { Link } from '../../../ui/Link.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import type { Column } from '../../../ui/table/tableProps.ts'
import { isOver } from '../shared/batchStates.ts'
import { Countdown } from '../shared/Countdown.tsx'
import { neededPerHour } from '../shared/workStates.ts'
import { BatchRow } from './BatchRow.tsx'
import { BatchStateTag } from './BatchStateTag.tsx'
import { BatchWork } from './BatchWork.tsx'

type BatchTableProps = {
  batches: readonly BatchSummary[]
  now: number
  more: boolean
  loading: boolean
  onEnd: () => void
}

/** Lists by nearest deadline: what each is, how long it has, how far it is. */
export function BatchTable({ batches, now, more, loading, onEnd }: BatchTableProps) {
  const t = useText(listsText)
  const f = useFormat()
  const router = useRouter()
  const columns: Column<BatchSummary>[] = [
    {
      key: 'name',
      head: t.head.name,
      cell: (batch) => (
        <span className="k-batch-name">
          <Link href={`/lists/${batch.id}`}>{batch.name}</Link>
          <small>{t.from(batch.senderName ?? '', f.ago(batch.receivedAt))}</small>
        </span>
      ),
    },
    {
      key: 'deadline',
      head: t.head.deadline,
      width: 220,
      cell: (batch) => <Countdown deadline={batch.deadline} now={now} over={isOver(batch.state)} />,
    },
    { key: 'work', head: t.head.work, width: 330, cell: (batch) => <BatchWork batch={batch} /> },
    {
      key: 'need',
      head: t.head.need,
      width: 130,
      right: true,
      cell: (batch) => {
        const need = batch.state === 'open' ? neededPerHour(batch.work, batch.deadline, now) : null
        return need === null ? '' : t.need(need)
      },
    },
    { key: 'state', head: t.head.state, width: 110, cell: ({ state }) => <BatchStateTag state={state} /> },
  ]
  return (
    <DataTable
      label={t.title}
      columns={columns}
      rows={batches}
      rowKey={({ id }) => id}
      rowName={({ name }) => name}
      rowHeight={60}
      onOpen={({ id }) => router.history.push(`/lists/${id}`)}
      onEnd={onEnd}
      more={more}
      loading={loading}
      phoneRow={(batch) => <BatchRow batch={batch} now={now} />}
    />
  )
}
