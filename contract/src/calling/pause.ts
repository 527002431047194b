import type { Instant } from '../common/schema.ts'
import { addMinutes } from '../common/time.ts'
import type { Ladder, LadderStep } from '../playbooks/schema.ts'
import type { DueStatus } from '../rosters/schema.ts'

/** Steps of the ladder that a telephone serves. */
const byPhone: readonly LadderStep['action'][] = ['call', 'other_number', 'relative_or_neighbour']
export const isPhoneStep = (action: LadderStep['action']): boolean => byPhone.includes(action)

/** A lock that nobody was heard of for this long is free again, in seconds; half of it passes between two heartbeats at most. */
export const holdSeconds = 120
/** Named in minutes: what is about to end, and how long between two tries at the least and at the most. */
export const soonMinutes = 60
const [shortest, longest] = [10, 120]

/** Minutes between two tries at one step: its time shared out among its attempts, never less than ten, never over two hours. */
export const pauseOf = ({ withinMinutes, attempts }: Pick<LadderStep, 'withinMinutes' | 'attempts'>): number =>
  Math.min(longest, Math.max(shortest, Math.floor(withinMinutes / (attempts + 1))))

/** Until when somebody is left in peace after a try without an answer; null = may be called at once. */
export function restsUntil(
  ladder: Ladder,
  due: { status: DueStatus; step: number; statusAt: Instant | null },
): Instant | null {
  const step = ladder.steps[due.step]
  if (!step || due.statusAt === null || due.status === 'not_tried' || due.status === 'put_off') return null
  return addMinutes(due.statusAt, pauseOf(step))
}
