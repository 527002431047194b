import type { WorkCounts, WorkState } from '@kapok/contract/lists/schema'

/** In the order of the bar: what is known first, what nobody has touched last. */
export const WORK_STATES = [
  ...(['done', 'not_ours', 'handed_on', 'in_hand', 'promised', 'unreachable', 'untouched', 'unplaced'] as const),
] satisfies readonly WorkState[]

export const asWorkState = (text: string | undefined): WorkState | undefined =>
  WORK_STATES.find((state) => state === text)

/** Rows whose end is known: nobody asks for them any more. */
export const settledOf = (work: WorkCounts): number => work.done + work.not_ours

export const rowsOf = (work: WorkCounts): number => WORK_STATES.reduce((sum, state) => sum + work[state], 0)

/** Rows an hour that are needed to be ready by the deadline; null where all is settled or the deadline is over. */
export function neededPerHour(work: WorkCounts, deadline: string, now: number): number | null {
  const open = rowsOf(work) - settledOf(work)
  const hours = (Date.parse(deadline) - now) / 3_600_000
  if (open === 0 || hours <= 0) return null
  return Math.ceil(open / hours)
}
