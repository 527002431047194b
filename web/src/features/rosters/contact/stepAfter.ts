import { instantAt, millis } from '@kapok/contract/common/time'
import type { Ladder } from '@kapok/contract/playbooks/schema'
import { type Climb, nextStep } from '@kapok/contract/rosters/ladder'
import type { DueRow, PastContact, RecordContact } from '@kapok/contract/rosters/schema'

type Attempt = Pick<PastContact, 'at' | 'outcome' | 'method' | 'reversed'>

/**
 * Where the ladder leads after one more attempt, by the shared rule, from what the phone knows. Where there were more
 * attempts than a card carries, it goes on from the step that was due.
 */
export function stepAfter(
  ladder: Ladder,
  due: Pick<DueRow, 'day' | 'opensAt' | 'attempts' | 'step'>,
  recent: readonly Attempt[],
  { outcome, method }: Pick<RecordContact, 'outcome' | 'method'>,
  now: string,
): Climb {
  const began = millis(instantAt(due.day, '00:00'))
  const since = recent.filter(({ at }) => millis(at) >= began)
  const whole = since.length >= due.attempts
  const place = ladder.steps.findIndex(({ code }) => code === due.step?.code)
  const steps = whole ? ladder.steps : ladder.steps.slice(Math.max(0, place))
  const attempt: Attempt = { at: now, outcome, method, reversed: false }
  return nextStep({ ...ladder, steps }, [...(whole ? since : []), attempt], due.opensAt)
}
