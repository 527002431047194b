import type { Organisation } from '@kapok/contract/places/schema'
import type { ReactNode } from 'react'
import { useText } from '../../../i18n/index.ts'
import { placesText } from '../../../i18n/messages/places.ts'
import { ListRow } from '../../../ui/ListRow.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'

type OrganisationTableProps = {
  organisations: readonly Organisation[]
  nameOf: (id: string | null) => string
  open: string | undefined
  onOpen: (organisation: Organisation) => void
  loading: boolean
  error: ReactNode
  empty: ReactNode
}

export function OrganisationTable({ organisations, nameOf, ...table }: OrganisationTableProps) {
  const t = useText(placesText)
  const { head, types, fields } = t.organisations
  const nameOfRow = (o: Organisation) => (
    <>
      <b>{o.name}</b> {o.endedOn !== null && <Tag>{t.organisations.ended}</Tag>}
    </>
  )
  const fieldOf = (o: Organisation) => (o.field === null ? '' : fields[o.field])
  return (
    <DataTable<Organisation>
      label={t.organisations.title}
      rows={organisations}
      rowKey={(each) => each.id}
      rowName={(each) => each.name}
      {...table}
      columns={[
        { key: 'name', head: head.name, cell: nameOfRow, sortBy: (o) => o.name },
        { key: 'type', head: head.type, cell: (o) => types[o.type], sortBy: (o) => types[o.type] },
        { key: 'field', head: t.organisations.field, cell: (o) => fieldOf(o) || '—', sortBy: fieldOf },
        { key: 'area', head: head.area, cell: (o) => o.areaName, sortBy: (o) => o.areaName },
        { key: 'runBy', head: head.runBy, cell: (o) => nameOf(o.runBy) || '—', sortBy: (o) => nameOf(o.runBy) },
        { key: 'phone', head: head.phone, cell: (o) => o.phone ?? '—', nowrap: true },
      ]}
      phoneRow={(o) => (
        <ListRow
          lead={o.areaName}
          title={o.name}
          note={types[o.type]}
          tag={o.endedOn === null ? undefined : <Tag>{t.organisations.ended}</Tag>}
          onOpen={() => table.onOpen(o)}
        />
      )}
    />
  )
}
