import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantAt } from '../common/time.ts'
import { addCounts, type CountedDue, countsOf, noCounts } from './counts.ts'
import { DueStatus } from './schema.ts'

const at = (time: string) => instantAt('2026-03-08', time)
const due = (status: DueStatus, more: Partial<CountedDue> = {}): CountedDue => ({
  status,
  closesAt: at('10:00'),
  flags: [],
  owedFrom: null,
  ...more,
})

describe('how today stands', () => {
  test('at 09:22 nothing is overdue; at 10:00 whoever is still open is', () => {
    const sheet = [due('reached'), due('no_answer'), due('not_tried'), due('put_off'), due('duplicate')]
    expect(countsOf(sheet, at('09:22'))).toEqual({ ...noCounts, due: 4, reached: 1, tried: 1, notTried: 1, putOff: 1 })
    expect(countsOf(sheet, at('10:00')).overdue).toBe(2)
  })

  test('put off until 14:30 and not rung by then is overdue', () => {
    expect(countsOf([due('put_off', { putOffTo: at('14:30') })], at('14:00')).overdue).toBe(0)
    expect(countsOf([due('put_off', { putOffTo: at('14:30') })], at('15:00')).overdue).toBe(1)
  })

  test('of three debts from yesterday two are cleared', () => {
    const owed = { owedFrom: '2026-03-07' }
    const sheet = [due('reached', owed), due('reached', owed), due('no_answer', owed), due('reached')]
    expect(countsOf(sheet, at('09:00'))).toMatchObject({ debts: 3, debtsCleared: 2 })
  })

  test('a name that is twice on the list counts nowhere, not even its flag', () => {
    expect(countsOf([due('duplicate', { flags: ['fever'], owedFrom: '2026-03-07' })], at('12:00'))).toEqual(noCounts)
  })

  const some = fc.array(
    fc.record({
      status: fc.constantFrom(...DueStatus.options),
      closesAt: fc.constantFrom(at('10:00'), at('20:00')),
      flags: fc.array(fc.constant('fever'), { maxLength: 2 }),
      owedFrom: fc.option(fc.constant('2026-03-07')),
      putOffTo: fc.option(fc.constant(at('14:30'))),
    }),
    { maxLength: 12 },
  )
  const clock = fc.constantFrom(at('09:00'), at('12:00'), at('16:00'), at('21:00'))

  test('due is reached + tried + not tried + put off, and the rest is among them', () => {
    fc.assert(
      fc.property(some, clock, (sheet, now) => {
        const c = countsOf(sheet, now)
        expect(c.due).toBe(c.reached + c.tried + c.notTried + c.putOff)
        expect(c.overdue).toBeLessThanOrEqual(c.due - c.reached)
        expect(c.flagged).toBeLessThanOrEqual(c.due)
        expect(c.debtsCleared).toBeLessThanOrEqual(Math.min(c.debts, c.reached))
      }),
    )
  })

  test('two stations together are the sum of both', () => {
    fc.assert(
      fc.property(some, some, clock, (a, b, now) => {
        expect(countsOf([...a, ...b], now)).toEqual(addCounts(countsOf(a, now), countsOf(b, now)))
      }),
    )
  })
})
