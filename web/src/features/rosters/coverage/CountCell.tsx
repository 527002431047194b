import { useFormat } from '../../../i18n/index.ts'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import type { Status } from '../../../ui/status.ts'

type CountCellProps = { count: number; status?: Status | undefined; label: string; onOpen: () => void }

/** A number that opens its names; nothing to open behind a zero. */
export function CountCell({ count, status, label, onOpen }: CountCellProps) {
  const f = useFormat()
  if (count === 0) return <span className="k-count-none">0</span>
  return (
    <button type="button" className="k-bare k-count" data-status={status} onClick={onOpen}>
      {status && status !== 'untried' && <StatusMark status={status} />}
      {f.number(count)}
      <span className="k-unseen"> {label}</span>
    </button>
  )
}
