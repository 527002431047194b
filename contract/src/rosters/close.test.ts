import { describe, expect, test } from 'vitest'
import type { Ladder, LadderStep } from '../playbooks/schema.ts'
import { suggestClose } from './close.ts'
import { DueStatus, NextStep, OpenReason } from './schema.ts'

const step = (action: LadderStep['action']): LadderStep => ({
  code: `step_${action}`,
  label: { zh: action, en: action },
  action,
  owner: 'responsible',
  attempts: 1,
  withinMinutes: 60,
})
const ladder: Ladder = {
  code: 'elder',
  name: { zh: '长者', en: 'elders' },
  steps: [step('call'), step('relative_or_neighbour'), step('door'), step('department')],
}

describe('what the close proposes for a name that is still open', () => {
  test('nobody got round to it: no time, call tomorrow', () => {
    expect(suggestClose({ status: 'not_tried', step: { code: 'step_call' } }, ladder)).toEqual({
      reason: 'no_time',
      nextStep: 'call_again',
    })
  })

  test('three calls in vain: no answer, and tomorrow somebody goes there', () => {
    expect(suggestClose({ status: 'no_answer', step: { code: 'step_door' } }, ladder)).toEqual({
      reason: 'no_answer',
      nextStep: 'visit',
    })
  })

  test('every step used up: wait for what the department answers', () => {
    expect(suggestClose({ status: 'not_found', step: null }, ladder)).toEqual({ reason: 'not_found', nextStep: 'wait' })
  })

  test('whatever the status and the step, there is a proposal that can be signed', () => {
    for (const status of DueStatus.options)
      for (const at of [null, { code: 'gone' }, ...ladder.steps]) {
        const { reason, nextStep } = suggestClose({ status, step: at }, ladder)
        expect(OpenReason.options).toContain(reason)
        expect(NextStep.options).toContain(nextStep)
      }
  })
})
