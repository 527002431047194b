import type { Area } from '@kapok/contract/places/schema'
import type { ReactNode } from 'react'
import { useText } from '../../../i18n/index.ts'
import { placesText } from '../../../i18n/messages/places.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import type { AreaLine } from './tree.ts'
import './areaTable.css'

type AreaTableProps = {
  rows: readonly AreaLine[]
  open: string | undefined
  onOpen: (area: Area) => void
  onToggle: (id: string) => void
  loading: boolean
  error: ReactNode
  empty: ReactNode
}

export function AreaTable({ rows, open, onOpen, onToggle, loading, error, empty }: AreaTableProps) {
  const t = useText(placesText)
  const f = useFormat()
  const state = ({ validFrom, validTo }: Area) =>
    [validFrom === null ? '' : t.areas.begins(f.date(validFrom)), validTo === null ? '' : t.areas.ends(f.date(validTo))]
      .filter(Boolean)
      .join(' ')
  const name = ({ area, depth, children, unfolded }: AreaLine) => (
    <span className="k-area-name" style={{ paddingLeft: depth * 20 }}>
      {children > 0 ? (
        <button
          type="button"
          className="k-bare"
          aria-expanded={unfolded}
          aria-label={t.areas.toggle(area.name)}
          onClick={() => onToggle(area.id)}
        >
          <Icon name={unfolded ? 'down' : 'right'} size={14} />
        </button>
      ) : (
        <i />
      )}
      <span data-depth={depth}>{area.name}</span>
      {children > 0 && !unfolded && <small>{t.areas.below(children)}</small>}
    </span>
  )
  return (
    <DataTable<AreaLine>
      label={t.areas.title}
      rows={rows}
      rowKey={({ area }) => area.id}
      rowName={({ area }) => area.name}
      open={open}
      onOpen={({ area }) => onOpen(area)}
      loading={loading}
      error={error}
      empty={empty}
      columns={[
        { key: 'name', head: t.areas.head.name, cell: name },
        { key: 'level', head: t.areas.head.level, cell: ({ area }) => area.level },
        { key: 'code', head: t.areas.head.code, cell: ({ area }) => area.code, deskOnly: true },
        { key: 'state', head: t.areas.head.state, cell: ({ area }) => state(area), deskOnly: true },
      ]}
    />
  )
}
