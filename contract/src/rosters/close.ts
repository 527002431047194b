import type { Ladder, LadderStep } from '../playbooks/schema.ts'
import type { DueStatus, NextStep, OpenReason } from './schema.ts'

const reasons: Partial<Record<DueStatus, OpenReason>> = {
  not_tried: 'no_time',
  no_answer: 'no_answer',
  refused: 'refused',
  wrong_number: 'wrong_number',
  moved_away: 'moved_away',
  not_found: 'not_found',
}

const nextSteps: Record<LadderStep['action'], NextStep> = {
  call: 'call_again',
  other_number: 'other_number',
  relative_or_neighbour: 'relative_or_neighbour',
  door: 'visit',
  community: 'community',
  department: 'department',
}

/**
 * What the close proposes for a name that is still open: the reason its status gives, and the step of the ladder that is due
 * (`step`, as in a `DueRow`; null = no step is left). Nobody tried: the ladder begins tomorrow where it begins. Every step
 * used up, or another time agreed: wait for the answer. The signer may choose otherwise.
 */
export function suggestClose(
  due: { status: DueStatus; step: { code: string } | null },
  ladder: Ladder,
): { reason: OpenReason; nextStep: NextStep } {
  const { status, step } = due
  const on = status === 'not_tried' ? ladder.steps[0] : ladder.steps.find(({ code }) => code === step?.code)
  return { reason: reasons[status] ?? 'other', nextStep: status !== 'put_off' && on ? nextSteps[on.action] : 'wait' }
}
