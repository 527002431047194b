import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMinutes, instantAt, millis } from '../common/time.ts'
import type { Ladder, LadderStep } from '../playbooks/schema.ts'
import { type Climb, type LadderContact, nextStep } from './ladder.ts'
import type { Outcome } from './schema.ts'

const step = (action: LadderStep['action'], attempts: number, withinMinutes: number): LadderStep => ({
  code: action,
  label: { zh: action, en: action },
  action,
  owner: 'responsible',
  attempts,
  withinMinutes,
})
const elder: Ladder = {
  code: 'elder',
  name: { zh: '长者', en: 'elders' },
  steps: [
    step('call', 2, 120),
    step('other_number', 1, 60),
    step('relative_or_neighbour', 1, 60),
    step('door', 1, 120),
    step('community', 1, 120),
    step('department', 1, 240),
  ],
}
const at = (time: string) => instantAt('2026-03-08', time)
const opens = at('08:30')
const tried = (time: string, outcome: Outcome, method?: LadderContact['method']): LadderContact => ({
  at: at(time),
  outcome,
  reversed: false,
  ...(method ? { method } : {}),
})
const stepOf = (climb: Climb) => (climb.state === 'due' ? climb.step.code : climb.state)
const indexOf = (climb: Climb) =>
  climb.state === 'due' ? climb.index : climb.state === 'exhausted' ? elder.steps.length : -1

describe('what is tried when somebody is not reached', () => {
  test('nobody has rung yet: call, within two hours of the window opening', () => {
    expect(nextStep(elder, [], opens)).toMatchObject({ state: 'due', index: 0, dueAt: at('10:30') })
  })

  test('two calls without an answer: the other number is due, its clock starts at the second call', () => {
    expect(stepOf(nextStep(elder, [tried('09:00', 'no_answer')], opens))).toBe('call')
    const second = nextStep(elder, [tried('09:00', 'no_answer'), tried('09:40', 'no_answer')], opens)
    expect(second).toMatchObject({ state: 'due', index: 1, dueAt: at('10:40') })
  })

  test('an empty number is not rung again: straight to the other number', () => {
    expect(stepOf(nextStep(elder, [tried('09:00', 'wrong_number')], opens))).toBe('other_number')
    const both = [tried('09:00', 'wrong_number'), tried('09:05', 'wrong_number')]
    expect(stepOf(nextStep(elder, both, opens))).toBe('relative_or_neighbour')
  })

  test('who declines on the phone is asked at the door, who declines at the door by the community', () => {
    expect(stepOf(nextStep(elder, [tried('09:00', 'refused', 'phone')], opens))).toBe('door')
    const twice = [tried('09:00', 'refused', 'phone'), tried('10:00', 'refused', 'door')]
    expect(stepOf(nextStep(elder, twice, opens))).toBe('community')
  })

  test('moved away or known to nobody: the community looks into it', () => {
    expect(stepOf(nextStep(elder, [tried('09:00', 'moved_away')], opens))).toBe('community')
    expect(stepOf(nextStep(elder, [tried('09:00', 'not_found')], opens))).toBe('community')
  })

  test('ringing once more does not take the place of knocking', () => {
    const refusedThenRung = [tried('09:00', 'refused', 'phone'), tried('09:30', 'no_answer', 'phone')]
    expect(stepOf(nextStep(elder, refusedThenRung, opens))).toBe('door')
    expect(stepOf(nextStep(elder, [...refusedThenRung, tried('10:00', 'no_answer', 'door')], opens))).toBe('community')
  })

  test('only its own answer takes a matter on from the community to the department', () => {
    const handed = [tried('09:00', 'moved_away', 'phone'), tried('10:00', 'no_answer', 'phone')]
    expect(stepOf(nextStep(elder, handed, opens))).toBe('community')
    expect(stepOf(nextStep(elder, [...handed, tried('11:00', 'not_found', 'hand_on')], opens))).toBe('department')
  })

  test('reached, put off or twice on the list: nothing more to climb', () => {
    for (const outcome of ['reached', 'put_off', 'duplicate'] as const)
      expect(nextStep(elder, [tried('09:00', 'no_answer'), tried('09:40', outcome)], opens)).toEqual({
        state: 'settled',
      })
  })

  test('put off until two and then no answer: it goes on where it was', () => {
    const contacts = [tried('09:00', 'no_answer'), tried('09:10', 'put_off'), tried('14:00', 'no_answer')]
    expect(nextStep(elder, contacts, opens)).toMatchObject({ index: 1, dueAt: at('15:00') })
  })

  test('an attempt taken back does not count', () => {
    const contacts = [{ ...tried('09:00', 'no_answer'), reversed: true }, tried('09:30', 'no_answer')]
    expect(stepOf(nextStep(elder, contacts, opens))).toBe('call')
  })

  const failed = fc.record({
    outcome: fc.constantFrom<Outcome>('no_answer', 'refused', 'wrong_number', 'moved_away', 'not_found'),
    at: fc.nat(600).map((n) => addMinutes(at('08:00'), n)),
    reversed: fc.boolean(),
    method: fc.constantFrom<NonNullable<LadderContact['method']>>('phone', 'door', 'video', 'message', 'hand_on'),
  })

  test('one more failed attempt, at any time, never leads back to a lower step', () => {
    fc.assert(
      fc.property(fc.array(failed, { maxLength: 10 }), failed, (contacts, more) => {
        const before = nextStep(elder, contacts, opens)
        expect(indexOf(nextStep(elder, [...contacts, more], opens))).toBeGreaterThanOrEqual(indexOf(before))
      }),
    )
  })

  test('the order in which phones report does not matter', () => {
    const permuted = fc
      .array(failed, { maxLength: 8 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
    fc.assert(
      fc.property(permuted, ([sent, arrived]) => {
        expect(nextStep(elder, arrived, opens)).toEqual(nextStep(elder, sent, opens))
      }),
    )
  })

  test('a step is never due before it could have begun, and enough knocks and answers end every ladder', () => {
    fc.assert(
      fc.property(fc.array(failed, { maxLength: 10 }), (contacts) => {
        const climb = nextStep(elder, contacts, opens)
        if (climb.state === 'due')
          expect(millis(climb.dueAt)).toBeGreaterThanOrEqual(millis(addMinutes(opens, climb.step.withinMinutes)))
      }),
    )
    const all = Array.from({ length: 7 }, (_, i) => tried(`1${i}:00`, 'no_answer', 'hand_on'))
    expect(nextStep(elder, all, opens)).toEqual({ state: 'exhausted' })
  })
})
