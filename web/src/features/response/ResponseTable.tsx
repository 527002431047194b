import type { Response } from '@kapok/contract/response/contract'
import type { ReactNode } from 'react'
import { isOver } from '../../app/workplace/isOver.ts'
import { dayOf, useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { responseText } from '../../i18n/messages/response.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { ListRow } from '../../ui/ListRow.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'

type ResponseTableProps = {
  responses: readonly Response[]
  current: string | null
  open: string | undefined
  onOpen: (response: Response) => void
  loading: boolean
  error: ReactNode
  empty: ReactNode
}

export function ResponseTable({ responses, current, ...table }: ResponseTableProps) {
  const t = useText(responseText)
  const app = useText(appText)
  const f = useFormat()
  const today = dayOf(Date.now())
  const areas = (response: Response) => response.areas.map(({ name }) => name).join(app.listSeparator)
  const state = ({ endsOn, startsOn, dayNumber }: Response) =>
    endsOn !== null && isOver({ endsOn }) ? (
      <span className="k-muted">{t.ended(f.date(endsOn))}</span>
    ) : startsOn > today ? (
      t.starts(f.date(startsOn))
    ) : (
      t.day(dayNumber)
    )
  const here = (response: Response) => response.id === current && <Tag tone="good">{t.here}</Tag>
  return (
    <DataTable<Response>
      label={t.title}
      rows={responses}
      rowKey={(each) => each.id}
      rowName={(each) => each.name}
      {...table}
      columns={[
        {
          key: 'name',
          head: t.head.name,
          cell: (r) => (
            <span className="k-line">
              <b>{r.name}</b>
              {here(r)}
            </span>
          ),
          sortBy: (r) => r.name,
        },
        { key: 'state', head: t.head.state, cell: state, sortBy: (r) => r.startsOn, nowrap: true },
        { key: 'level', head: t.head.level, cell: (r) => f.pick(r.levelName), sortBy: (r) => r.level },
        { key: 'playbook', head: t.head.playbook, cell: (r) => f.pick(r.playbookName), sortBy: (r) => r.playbook },
        { key: 'areas', head: t.head.areas, cell: areas },
        {
          key: 'starts',
          head: t.head.startsOn,
          cell: (r) => f.date(r.startsOn),
          sortBy: (r) => r.startsOn,
          right: true,
        },
      ]}
      phoneRow={(r) => (
        <ListRow
          lead={r.endsOn === null ? t.day(r.dayNumber) : f.date(r.endsOn)}
          title={r.name}
          note={`${f.pick(r.levelName)} · ${areas(r)}`}
          tag={here(r)}
          onOpen={() => table.onOpen(r)}
        />
      )}
    />
  )
}
