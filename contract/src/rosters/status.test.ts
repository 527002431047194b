import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMinutes, instantAt } from '../common/time.ts'
import { Coverage, DueStatus, Outcome } from './schema.ts'
import { type ContactOutcome, coverageOf, isOpen, isOpenAt, statusAfter, statusOf } from './status.ts'

const at = (time: string) => instantAt('2026-03-08', time)
const contact = (time: string, outcome: Outcome, reversed = false): ContactOutcome => ({
  at: at(time),
  outcome,
  reversed,
})

const someContact = fc.record({
  outcome: fc.constantFrom(...Outcome.options),
  at: fc.nat(120).map((n) => addMinutes(at('08:00'), n)),
  reversed: fc.boolean(),
})
const permuted = fc
  .array(someContact, { maxLength: 8 })
  .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))

describe('where a due contact stands', () => {
  test('nobody has tried: not tried; a call that was taken back leaves it so', () => {
    expect(statusOf([])).toBe('not_tried')
    expect(statusOf([contact('09:00', 'reached', true)])).toBe('not_tried')
  })

  test('reached at nine stays reached, whatever a colleague enters later', () => {
    expect(statusOf([contact('09:00', 'reached'), contact('11:00', 'no_answer')])).toBe('reached')
    expect(statusOf([contact('09:00', 'reached'), contact('11:00', 'refused')])).toBe('reached')
  })

  test('a phone without network reports at noon that she was reached at nine: reached', () => {
    expect(statusOf([contact('11:00', 'no_answer'), contact('09:00', 'reached')])).toBe('reached')
  })

  test('put off until two, then nobody answered at two: tried, not put off', () => {
    expect(statusOf([contact('14:00', 'no_answer'), contact('09:00', 'put_off')])).toBe('no_answer')
  })

  test('a name known to be twice on the list is not open again because somebody rang in vain', () => {
    expect(statusOf([contact('09:00', 'duplicate'), contact('10:00', 'no_answer')])).toBe('duplicate')
  })

  test('what was put off is nobody’s business until the agreed time, and open from then on', () => {
    const due = { status: 'put_off' as const, putOffTo: at('14:30') }
    expect(isOpen(due.status)).toBe(false)
    expect(isOpenAt(due, at('14:29'))).toBe(false)
    expect(isOpenAt(due, at('14:30'))).toBe(true)
  })

  test('every status is in exactly one part of coverage, and open means tried or not tried', () => {
    for (const status of DueStatus.options) {
      expect(Coverage.options).toContain(coverageOf(status))
      expect(isOpen(status)).toBe(['tried', 'not_tried'].includes(coverageOf(status)))
    }
    expect(DueStatus.options.filter((s) => coverageOf(s) === 'tried')).toEqual([
      'no_answer',
      'refused',
      'wrong_number',
      'moved_away',
      'not_found',
    ])
  })

  test('the order in which phones report does not matter', () => {
    fc.assert(
      fc.property(permuted, ([sent, arrived]) => {
        expect(statusOf(arrived)).toBe(statusOf(sent))
      }),
    )
  })

  test('hearing the same report twice changes nothing', () => {
    fc.assert(
      fc.property(permuted, ([all]) => {
        expect(statusOf([...all, ...all])).toBe(statusOf(all))
      }),
    )
  })

  test('in the order of the clock, step by step gives the same as all at once', () => {
    const inOrder = fc.array(fc.constantFrom(...Outcome.options), { maxLength: 8 })
    fc.assert(
      fc.property(inOrder, (outcomes) => {
        const contacts = outcomes.map((outcome, i) => ({ outcome, at: addMinutes(at('08:00'), i), reversed: false }))
        expect(outcomes.reduce<DueStatus>(statusAfter, 'not_tried')).toBe(statusOf(contacts))
      }),
    )
  })

  test('who was reached is reached, and taking every contact back leaves nothing tried', () => {
    fc.assert(
      fc.property(permuted, ([all]) => {
        if (all.some((c) => c.outcome === 'reached' && !c.reversed)) expect(statusOf(all)).toBe('reached')
        expect(statusOf(all.map((c) => ({ ...c, reversed: true })))).toBe('not_tried')
      }),
    )
  })
})
