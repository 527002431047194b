import { useText } from '../i18n/index.ts'
import { uiText } from '../i18n/messages/ui.ts'
import { StatusMark } from './StatusMark.tsx'
import { STATUSES, type Status } from './status.ts'

export type StatusLegendProps = {
  labels?: Partial<Record<Status, string>> | undefined
  counts?: Partial<Record<Status, number>> | undefined
}

export function StatusLegend({ labels, counts }: StatusLegendProps) {
  const t = useText(uiText)
  return (
    <ul className="k-legend" aria-label={t.grid.legend}>
      {STATUSES.map((status) => (
        <li key={status}>
          <StatusMark status={status} boxed />
          {labels?.[status] ?? t.status[status]}
          {counts?.[status] !== undefined && <b>{counts[status]}</b>}
        </li>
      ))}
    </ul>
  )
}
