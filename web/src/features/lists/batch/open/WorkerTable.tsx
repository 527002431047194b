import type { DeadlineView } from '@kapok/contract/lists/schema'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { DataTable } from '../../../../ui/table/DataTable.tsx'

/** Who works on the list, and how far each is. */
export function WorkerTable({ workers }: { workers: DeadlineView['workers'] }) {
  const t = useText(listsBatchText).now
  const f = useFormat()
  const { head } = t
  return (
    <DataTable
      label={t.workers}
      rows={workers}
      rowKey={({ accountId }) => accountId}
      rowName={({ name }) => name}
      empty={<EmptyState text={t.workersNone} />}
      columns={[
        { key: 'name', head: head.name, cell: ({ name }) => <b>{name}</b>, sortBy: ({ name }) => name },
        { key: 'station', head: head.station, cell: ({ organisationName }) => organisationName, deskOnly: true },
        {
          key: 'given',
          head: head.given,
          width: 90,
          right: true,
          cell: ({ given }) => f.number(given),
          sortBy: (one) => one.given,
        },
        {
          key: 'settled',
          head: head.settled,
          width: 90,
          right: true,
          cell: ({ settled }) => f.number(settled),
          sortBy: (one) => one.settled,
        },
        {
          key: 'today',
          head: head.today,
          width: 90,
          right: true,
          cell: ({ today }) => f.number(today),
          sortBy: (one) => one.today,
        },
        {
          key: 'last',
          head: head.last,
          width: 150,
          cell: ({ lastAt }) => (lastAt === null ? '—' : f.ago(lastAt)),
          sortBy: ({ lastAt }) => lastAt ?? '',
          deskOnly: true,
        },
      ]}
    />
  )
}
