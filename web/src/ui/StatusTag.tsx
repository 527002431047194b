import { useText } from '../i18n/index.ts'
import { uiText } from '../i18n/messages/ui.ts'
import { StatusMark } from './StatusMark.tsx'
import type { Status } from './status.ts'

export type StatusTagProps = {
  status: Status
  /** Other words than the usual ones of this status. */
  label?: string | undefined
}

export function StatusTag({ status, label }: StatusTagProps) {
  const t = useText(uiText)
  return (
    <span className="k-tag" data-status={status}>
      <StatusMark status={status} />
      {label ?? t.status[status]}
    </span>
  )
}
