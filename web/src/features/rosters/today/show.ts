import type { CoverageCounts } from '@kapok/contract/rosters/schema'
import type { api, InputOf } from '../../../api/index.ts'

export type Show = NonNullable<InputOf<typeof api.rosters.listDue>['show']>

/** What a number counts, and which list shows exactly that. */
const counted = {
  all: (counts: CoverageCounts) => counts.due,
  open: (counts: CoverageCounts) => counts.tried + counts.notTried,
  reached: (counts: CoverageCounts) => counts.reached,
  tried: (counts: CoverageCounts) => counts.tried,
  not_tried: (counts: CoverageCounts) => counts.notTried,
  put_off: (counts: CoverageCounts) => counts.putOff,
  overdue: (counts: CoverageCounts) => counts.overdue,
  flagged: (counts: CoverageCounts) => counts.flagged,
  debts: (counts: CoverageCounts) => counts.debts,
} satisfies Partial<Record<Show, (counts: CoverageCounts) => number>>

export type CountedShow = keyof typeof counted

export const countOf = (counts: CoverageCounts, show: CountedShow): number => counted[show](counts)

/** What an address asks for; anything else is what is still to do. */
export const showOf = (text: string | undefined): CountedShow =>
  text !== undefined && Object.hasOwn(counted, text) ? (text as CountedShow) : 'open'
