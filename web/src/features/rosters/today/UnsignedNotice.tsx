import type { RosterSummary } from '@kapok/contract/rosters/schema'
import { useFormat, useText } from '../../../i18n/index.ts'
import { todayText } from '../../../i18n/messages/today.ts'
import { Action } from '../../../ui/Action.tsx'
import { Callout } from '../../../ui/Callout.tsx'

const SHOWN = 3

/** A day before today that nobody has signed; the oldest is signed first. */
export function UnsignedNotice({ rosters, mayClose }: { rosters: readonly RosterSummary[]; mayClose: boolean }) {
  const t = useText(todayText)
  const f = useFormat()
  const behind = rosters.filter(({ unsignedDays }) => unsignedDays.length > 0)
  const [first] = behind
  const oldest = first?.unsignedDays[0]
  if (!first || oldest === undefined) return null
  const days = f.list(first.unsignedDays.slice(0, SHOWN).map(f.date))
  const rest =
    behind.reduce((sum, { unsignedDays }) => sum + unsignedDays.length, 0) - Math.min(SHOWN, first.unsignedDays.length)
  return (
    <Callout
      title={t.unsigned(first.name, days)}
      action={mayClose && <Action label={t.unsignedGo} href={`/rosters/${first.id}/close/${oldest}`} />}
    >
      {rest > 0 && `${t.unsignedMore(rest)} · `}
      {t.unsignedKept}
    </Callout>
  )
}
