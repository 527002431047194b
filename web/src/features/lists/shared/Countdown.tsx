import { useFormat, useText } from '../../../i18n/index.ts'
import { listsText } from '../../../i18n/messages/lists.ts'
import { Urgent } from '../../../ui/Urgent.tsx'
import { useWhen } from './useWhen.ts'

const SOON = 3_600_000

/** A deadline as what is left of it; red in its last hour and after it. One that is met is only a time. */
export function Countdown({ deadline, now, over }: { deadline: string; now: number; over?: boolean | undefined }) {
  const t = useText(listsText)
  const f = useFormat()
  const when = useWhen(now)
  const left = Date.parse(deadline) - now
  if (over) return <span className="k-muted">{when(deadline)}</span>
  const words =
    left > 0 ? t.left(f.duration(Math.ceil(left / 60_000) * 60_000)) : t.over(f.duration(Math.max(60_000, -left)))
  return (
    <span className="k-countdown">
      {left < SOON ? <Urgent>{words}</Urgent> : <b>{words}</b>} <small>{when(deadline)}</small>
    </span>
  )
}
