import type { DueRow } from '@kapok/contract/rosters/schema'
import { coverageOf } from '@kapok/contract/rosters/status'
import type { Status } from '../../../../ui/status.ts'

const marks = {
  reached: 'reached',
  tried: 'tried',
  not_tried: 'untried',
  put_off: 'untried',
  excluded: 'none',
} as const

/** The mark of a due contact: what presses most is what shows. */
export function markOf({ status, flags, owedFrom }: Pick<DueRow, 'status' | 'flags' | 'owedFrom'>): Status {
  if (flags.length > 0) return 'flagged'
  const coverage = coverageOf(status)
  if (owedFrom !== null && (coverage === 'tried' || coverage === 'not_tried')) return 'debt'
  return marks[coverage]
}
