import { useState } from 'react'
import { useText } from '../../i18n/index.ts'
import { Card } from '../Card.tsx'
import { StatusTag } from '../StatusTag.tsx'
import { DataTable } from '../table/DataTable.tsx'
import { kitText } from './kitText.ts'
import { many, type Person } from './sample.ts'

const ORDER = { flagged: 0, debt: 1, tried: 2, untried: 3, reached: 4, none: 5 }

export function KitTable() {
  const t = useText(kitText)
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set(['m1', 'm2']))
  const [open, setOpen] = useState<string>()
  return (
    <Card title={t.sections.table} sub={keys.size > 0 ? String(keys.size) : undefined} flush>
      <DataTable<Person>
        label={t.sections.table}
        rows={many}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        open={open}
        onOpen={(row) => setOpen(row.id)}
        selection={{ keys, onChange: setKeys }}
        height={360}
        columns={[
          {
            key: 'room',
            head: t.head.room,
            cell: (row) => <b>{row.room}</b>,
            width: 120,
            nowrap: true,
            sortBy: (row) => row.room,
          },
          { key: 'name', head: t.head.name, cell: (row) => row.name, width: 120, sortBy: (row) => row.name },
          { key: 'age', head: t.head.state, cell: (row) => row.age, right: true, width: 96, sortBy: (row) => row.age },
          {
            key: 'today',
            head: t.head.today,
            cell: (row) => <StatusTag status={row.status} />,
            sortBy: (row) => ORDER[row.status],
          },
          { key: 'who', head: t.head.who, cell: (row) => row.worker, deskOnly: true },
        ]}
      />
    </Card>
  )
}
