import { dayOf } from '@kapok/contract/common/time'
import { useOnline } from '../../../api/index.ts'
import { useText } from '../../../i18n/index.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { offlineText, useOutbox, useStorageHealth } from '../../../offline/index.ts'
import { Action } from '../../../ui/Action.tsx'
import { Callout } from '../../../ui/Callout.tsx'

type DayNoticesProps = {
  day: string | null
  pulledAt: number | null
  pulling: boolean
  now: string
  onRefresh: () => void
}

const OLD = 30 * 60_000

/** What one should know before trusting the list: how old it is, what the server refused, whether the phone can keep. */
export function DayNotices({ day, pulledAt, pulling, now, onRefresh }: DayNoticesProps) {
  const t = useText(myDayText)
  const s = useText(offlineText)
  const f = useFormat()
  const { online } = useOnline()
  const { refused } = useOutbox()
  const { warnings } = useStorageHealth()
  const grave = warnings.find((warning) => warning !== 'evictable')
  const otherDay = day !== null && day !== dayOf(now)
  const old = pulledAt !== null && Date.parse(now) - pulledAt > OLD
  const refresh = online && (
    <Action label={pulling ? t.freshness.busy : t.freshness.refresh} busy={pulling} onClick={onRefresh} />
  )
  return (
    <>
      {refused.length > 0 && (
        <Callout
          tone="danger"
          title={t.refused.title(refused.length)}
          action={<Action label={t.refused.look} href="/me" />}
        >
          {t.refused.todo}
        </Callout>
      )}
      {otherDay && (
        <Callout title={t.freshness.oldDay(f.date(day))} action={refresh || undefined}>
          {t.freshness.oldDayTodo}
        </Callout>
      )}
      {grave && <Callout tone="danger" title={s.storage[grave]} />}
      {!otherDay && (!online || old) && pulledAt !== null && (
        <p className="md-fresh" role="status">
          {[t.freshness.at(f.ago(pulledAt)), !online && t.freshness.offline].filter(Boolean).join(' · ')}
          {old && refresh}
        </p>
      )}
    </>
  )
}
