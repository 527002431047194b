import type { DeskState } from '@kapok/contract/calling/schema'
import { formatNumber, useText } from '../../i18n/index.ts'
import { callsText } from '../../i18n/messages/calls.ts'

/** How far I am and what is left, in one line under the title. */
export function DeskSub({ desk: { mine, left } }: { desk: DeskState }) {
  const t = useText(callsText)
  return (
    <>
      {[
        t.sub.mine(formatNumber(mine.calls), formatNumber(mine.reached)),
        ...(mine.lastHour > 0 ? [t.sub.pace(formatNumber(mine.lastHour))] : []),
        t.sub.left(formatNumber(mine.left), formatNumber(left)),
      ].join(' · ')}
    </>
  )
}
