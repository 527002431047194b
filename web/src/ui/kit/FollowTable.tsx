import { useText } from '../../i18n/index.ts'
import { CallButton } from '../CallButton.tsx'
import { ListRow } from '../ListRow.tsx'
import { StatusTag } from '../StatusTag.tsx'
import { DataTable } from '../table/DataTable.tsx'
import { kitText } from './kitText.ts'
import { followed, type Person } from './sample.ts'

export function FollowTable({ open, onOpen }: { open: string | undefined; onOpen: (key: string) => void }) {
  const t = useText(kitText)
  return (
    <DataTable<Person>
      label={t.follow(44)}
      rows={followed}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      open={open}
      onOpen={(row) => onOpen(row.id)}
      columns={[
        { key: 'room', head: t.head.room, cell: (row) => <b>{row.room}</b>, width: 84 },
        {
          key: 'name',
          head: t.head.name,
          nowrap: true,
          cell: (row) => (
            <>
              {row.name} <small>{row.about}</small>
            </>
          ),
        },
        { key: 'state', head: t.head.state, cell: (row) => row.state || '—' },
        { key: 'today', head: t.head.today, cell: (row) => <StatusTag status={row.status} /> },
        { key: 'who', head: t.head.who, cell: (row) => row.worker, width: 64 },
        { key: 'next', head: t.head.next, cell: (row) => row.next },
      ]}
      phoneRow={(row) => (
        <ListRow
          lead={row.room.slice(2)}
          leadNote={t.unit(Number(row.room[0]))}
          title={row.name}
          titleNote={row.about}
          note={row.state}
          {...(row.status === 'untried' ? {} : { tag: <StatusTag status={row.status} /> })}
          end={<CallButton label={t.call(row.name)} number="13800001234" />}
          onOpen={() => onOpen(row.id)}
        />
      )}
    />
  )
}
