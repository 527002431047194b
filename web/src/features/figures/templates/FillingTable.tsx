import type { Filling } from '@kapok/contract/figures/template-schema'
import type { ReactNode } from 'react'
import { useText } from '../../../i18n/index.ts'
import { exportText } from '../../../i18n/messages/export.ts'
import { templatesText } from '../../../i18n/messages/templates.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { ListRow } from '../../../ui/ListRow.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'

type FillingTableProps = {
  fillings: readonly Filling[]
  open: string | undefined
  onOpen: (filling: Filling) => void
  onEnd: () => void
  more: boolean
  loading: boolean
  error: ReactNode
  empty: ReactNode
}

/** Every time a form was filled, the newest first. */
export function FillingTable({ fillings, ...table }: FillingTableProps) {
  const t = useText(templatesText)
  const mask = useText(exportText)
  const f = useFormat()
  const list = ({ list: lines }: Filling) =>
    lines === null ? (
      <span className="k-muted">{t.page.noList}</span>
    ) : (
      <Tag tone={lines.clear ? 'warn' : 'plain'}>
        {t.page.rows(f.number(lines.rows))} {lines.clear ? mask.clear : mask.masked}
      </Tag>
    )
  return (
    <DataTable<Filling>
      {...table}
      label={t.page.fillings}
      rows={fillings}
      rowKey={({ id }) => id}
      rowName={({ number }) => t.page.number(number)}
      columns={[
        { key: 'number', head: t.page.head.number, cell: (one) => <b>{t.page.number(one.number)}</b>, nowrap: true },
        { key: 'day', head: t.page.head.day, cell: (one) => f.day(one.day), nowrap: true },
        { key: 'asOf', head: t.page.head.asOf, cell: (one) => f.dateTime(one.asOf), nowrap: true },
        { key: 'by', head: t.page.head.by, cell: (one) => one.filledBy },
        { key: 'list', head: t.page.head.list, cell: list },
      ]}
      phoneRow={(one) => (
        <ListRow
          lead={t.page.number(one.number)}
          title={f.day(one.day)}
          note={[one.filledBy, f.dateTime(one.asOf)].join(' · ')}
          tag={one.list === null ? undefined : list(one)}
          onOpen={() => table.onOpen(one)}
        />
      )}
    />
  )
}
