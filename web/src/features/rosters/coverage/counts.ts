import type { CoverageCounts } from '@kapok/contract/rosters/schema'
import type { Status } from '../../../ui/status.ts'
import type { CountedShow } from '../today/show.ts'

type Count = { key: Exclude<keyof CoverageCounts, 'debtsCleared' | 'putOff'>; show: CountedShow; status?: Status }

/** The counts of a place as columns, and the list behind each. */
export const COUNTS: readonly Count[] = [
  { key: 'due', show: 'all' },
  { key: 'reached', show: 'reached', status: 'reached' },
  { key: 'tried', show: 'tried', status: 'tried' },
  { key: 'notTried', show: 'not_tried', status: 'untried' },
  { key: 'overdue', show: 'overdue' },
  { key: 'flagged', show: 'flagged', status: 'flagged' },
  { key: 'debts', show: 'debts', status: 'debt' },
]
