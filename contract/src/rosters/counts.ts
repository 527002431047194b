import type { Instant } from '../common/schema.ts'
import { millis } from '../common/time.ts'
import type { CoverageCounts, DueRow, DueStatus } from './schema.ts'
import { coverageOf, isOpen } from './status.ts'

/** What coverage needs to know of one due contact; a `DueRow` will do. */
export type CountedDue = Pick<DueRow, 'status' | 'closesAt' | 'owedFrom'> & {
  flags: readonly unknown[]
  putOffTo?: Instant | null
}

export const noCounts: CoverageCounts = {
  due: 0,
  reached: 0,
  tried: 0,
  notTried: 0,
  putOff: 0,
  overdue: 0,
  flagged: 0,
  debts: 0,
  debtsCleared: 0,
}

/** Time has run out: open and the window has ended, or put off and the agreed time has passed. */
export function isOverdue(
  due: { status: DueStatus; closesAt: Instant; putOffTo?: Instant | null },
  now: Instant,
): boolean {
  if (isOpen(due.status)) return millis(now) >= millis(due.closesAt)
  return due.status === 'put_off' && !!due.putOffTo && millis(now) > millis(due.putOffTo)
}

/** Duplicates count nowhere. Debts are those owed from an earlier day, cleared or not; cleared means reached today. */
function countOne(due: CountedDue, now: Instant): CoverageCounts {
  const coverage = coverageOf(due.status)
  if (coverage === 'excluded') return noCounts
  const one = (yes: boolean) => (yes ? 1 : 0)
  return {
    due: 1,
    reached: one(coverage === 'reached'),
    tried: one(coverage === 'tried'),
    notTried: one(coverage === 'not_tried'),
    putOff: one(coverage === 'put_off'),
    overdue: one(isOverdue(due, now)),
    flagged: one(due.flags.length > 0),
    debts: one(due.owedFrom !== null),
    debtsCleared: one(due.owedFrom !== null && coverage === 'reached'),
  }
}

export function addCounts(a: CoverageCounts, b: CoverageCounts): CoverageCounts {
  const sum = { ...a }
  for (const key of Object.keys(noCounts) as (keyof CoverageCounts)[]) sum[key] += b[key]
  return sum
}

/** Counts of due contacts as they stand at `now`. */
export const countsOf = (dues: readonly CountedDue[], now: Instant): CoverageCounts =>
  dues.reduce((sum, due) => addCounts(sum, countOne(due, now)), noCounts)
