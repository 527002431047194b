import type { Response } from '@kapok/contract/response/contract'
import type { ReactNode } from 'react'
import { isOver } from '../../app/workplace/isOver.ts'
import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { responseText } from '../../i18n/messages/response.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { ListRow } from '../../ui/ListRow.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { responseState } from './responseState.ts'

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
  const areas = (response: Response) => response.areas.map(({ name }) => name).join(app.listSeparator)
  const state = (response: Response) => (
    <span className={response.endsOn !== null && isOver(response) ? 'k-muted' : undefined}>
      {responseState(response, t, f)}
    </span>
  )
  /** It has begun and its end is not known. */
  const isPlain = ({ endsOn, dayNumber }: Response) => endsOn === null && dayNumber > 0
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
          lead={isPlain(r) ? t.day(r.dayNumber) : f.date(r.endsOn ?? r.startsOn)}
          title={r.name}
          note={[...(isPlain(r) ? [] : [responseState(r, t, f)]), f.pick(r.levelName), areas(r)].join(' · ')}
          tag={here(r)}
          onOpen={() => table.onOpen(r)}
        />
      )}
    />
  )
}
