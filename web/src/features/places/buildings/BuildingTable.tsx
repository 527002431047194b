import type { Building } from '@kapok/contract/places/schema'
import type { ReactNode } from 'react'
import { useText } from '../../../i18n/index.ts'
import { placesText } from '../../../i18n/messages/places.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { ListRow } from '../../../ui/ListRow.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'

type BuildingTableProps = {
  buildings: readonly Building[]
  open: string | undefined
  onOpen: (building: Building) => void
  onEnd: () => void
  more: boolean
  loading: boolean
  error: ReactNode
  empty: ReactNode
}

export function BuildingTable({ buildings, ...table }: BuildingTableProps) {
  const t = useText(placesText)
  const f = useFormat()
  const { head } = t.buildings
  return (
    <DataTable<Building>
      label={t.buildings.title}
      rows={buildings}
      rowKey={(each) => each.id}
      rowName={(each) => f.building(each.name, each.estate)}
      {...table}
      columns={[
        { key: 'estate', head: head.estate, cell: (b) => b.estate, sortBy: (b) => `${b.estate} ${b.name}` },
        {
          key: 'name',
          head: head.name,
          cell: (b) => (
            <>
              <b>{f.building(b.name)}</b> {b.endedOn !== null && <Tag>{t.buildings.ended(f.date(b.endedOn))}</Tag>}
            </>
          ),
          sortBy: (b) => b.name,
          nowrap: true,
        },
        { key: 'area', head: head.area, cell: (b) => b.areaName, sortBy: (b) => b.areaName },
        { key: 'units', head: head.units, cell: (b) => f.number(b.units), sortBy: (b) => b.units, right: true },
        { key: 'floors', head: head.floors, cell: (b) => f.number(b.floors), sortBy: (b) => b.floors, right: true },
        {
          key: 'doors',
          head: head.dwellings,
          cell: (b) => f.number(b.dwellings),
          sortBy: (b) => b.dwellings,
          right: true,
        },
      ]}
      phoneRow={(b) => (
        <ListRow
          lead={f.building(b.name)}
          title={b.estate}
          note={b.areaName}
          tag={
            <small>
              {b.endedOn === null ? t.buildings.doors(f.number(b.dwellings)) : t.buildings.ended(f.date(b.endedOn))}
            </small>
          }
          onOpen={() => table.onOpen(b)}
        />
      )}
    />
  )
}
