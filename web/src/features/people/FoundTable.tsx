import type { PersonFound } from '@kapok/contract/people/schema'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/index.ts'
import { peopleText } from '../../i18n/messages/people.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { ListRow } from '../../ui/ListRow.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { sexAge } from './sexAge.ts'

type FoundTableProps = {
  people: readonly PersonFound[]
  open: string | undefined
  onOpen: (person: PersonFound) => void
  loading: boolean
  error: ReactNode
  empty: ReactNode
}

export function FoundTable({ people, ...table }: FoundTableProps) {
  const t = useText(peopleText)
  const f = useFormat()
  return (
    <DataTable<PersonFound>
      label={t.title}
      rows={people}
      rowKey={(person) => person.id}
      rowName={(person) => person.name}
      {...table}
      columns={[
        { key: 'name', head: t.head.name, cell: (p) => <b>{p.name}</b>, sortBy: (p) => p.name, nowrap: true },
        { key: 'sex', head: t.head.sex, cell: (p) => t.sex[p.sex], sortBy: (p) => p.sex },
        { key: 'age', head: t.head.age, cell: (p) => f.number(p.age), sortBy: (p) => p.age ?? -1, right: true },
        {
          key: 'address',
          head: t.head.address,
          cell: (p) => f.door(p.address) || t.unknown,
          sortBy: (p) => f.door(p.address),
        },
        { key: 'area', head: t.head.area, cell: (p) => p.areaName, sortBy: (p) => p.areaName },
        { key: 'phone', head: t.head.phone, cell: (p) => p.phone ?? t.unknown, nowrap: true },
      ]}
      phoneRow={(p) => (
        <ListRow
          lead={p.name}
          title={f.door(p.address) || p.areaName}
          note={[sexAge(p, t), p.areaName, p.phone].filter(Boolean).join(' · ')}
          href={`/people/${p.id}`}
        />
      )}
    />
  )
}
