import type { Ladder } from '@kapok/contract/playbooks/schema'
import type { DueRow, PastContact, RecordContact } from '@kapok/contract/rosters/schema'

/**
 * What a phone without a network can say of the ladder after one more attempt in vain. Only an unanswered call or knock is
 * told: it stays on its step until the attempts of that step are used up. Anything else the server says with the next list.
 */
export function stepAfter(
  ladder: Ladder,
  due: Pick<DueRow, 'step' | 'opensAt'>,
  recent: readonly Pick<PastContact, 'at' | 'outcome' | 'method' | 'reversed'>[],
  { outcome, method }: Pick<RecordContact, 'outcome' | 'method'>,
): Ladder['steps'][number] | null {
  const at = ladder.steps.findIndex(({ code }) => code === due.step?.code)
  const step = ladder.steps[at]
  if (!step || outcome !== 'no_answer') return null
  if (step.action === 'community' || step.action === 'department') return step
  if (step.action === 'door' && method !== 'door') return step
  if (at > 0) return step.attempts > 1 ? null : (ladder.steps[at + 1] ?? null)
  const opened = Date.parse(due.opensAt)
  const before = recent.filter(
    (past) => !past.reversed && past.outcome === 'no_answer' && Date.parse(past.at) >= opened,
  )
  return before.length + 1 >= step.attempts ? (ladder.steps[at + 1] ?? null) : step
}
