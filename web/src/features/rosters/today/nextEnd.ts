import { dayOf, instantAt, millis } from '@kapok/contract/common/time'
import type { RosterSummary } from '@kapok/contract/rosters/schema'
import { countOf } from './show.ts'

type End = { roster: RosterSummary; time: string; left: number }

/** The window that ends next today among rosters with somebody still to reach. */
export function nextEnd(rosters: readonly RosterSummary[], now: number): End | undefined {
  const today = dayOf(new Date(now).toISOString())
  return rosters
    .filter((roster) => roster.rhythm.type === 'daily' && !roster.closedToday && countOf(roster.today, 'open') > 0)
    .flatMap((roster) =>
      (roster.rhythm.type === 'daily' ? roster.rhythm.windows : []).map(({ to }) => ({ roster, time: to })),
    )
    .map((end) => ({ ...end, left: millis(instantAt(today, end.time)) - now }))
    .filter(({ left }) => left > 0)
    .toSorted((a, b) => a.left - b.left)[0]
}
