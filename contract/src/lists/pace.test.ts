import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMinutes, millis } from '../common/time.ts'
import { paceOf, paceOver } from './pace.ts'

const noon = '2026-03-09T04:00:00.000Z'
const at = (hour: number, settled: number, tried = settled) => ({ hour: addMinutes(noon, hour * 60), settled, tried })

describe('how fast a list is worked off', () => {
  test('a night in which nobody worked does not make the pace slower', () => {
    expect(paceOver([at(0, 40), at(1, 60), at(14, 50)])).toBe(50)
    expect(paceOver([at(0, 40), at(1, 60), at(2, 0, 0)])).toBe(50)
    expect(paceOver([at(0, 40), at(1, 60), at(14, 50), at(15, 70)], 3)).toBe(60)
  })

  test('at fifty an hour, a hundred rows are done in two hours: late for a deadline in one', () => {
    const standing = { hours: [at(-1, 50)], lastHour: 50, left: 100, now: noon }
    const late = paceOf({ ...standing, deadline: addMinutes(noon, 60) })
    expect(late).toEqual({ lastHour: 50, average: 50, finishesAt: addMinutes(noon, 120), needed: 100, late: true })
    expect(paceOf({ ...standing, deadline: addMinutes(noon, 180) }).late).toBe(false)
  })

  test('before anybody began nothing is foretold; after the deadline what is left is late', () => {
    const standing = { hours: [], lastHour: 0, left: 10, now: noon }
    expect(paceOf({ ...standing, deadline: addMinutes(noon, 60) })).toMatchObject({
      finishesAt: null,
      needed: 10,
      late: false,
    })
    expect(paceOf({ ...standing, deadline: addMinutes(noon, -1) })).toMatchObject({ needed: null, late: true })
  })

  test('whatever the figures: done is never late, and never finished before now', () => {
    const hours = fc.array(fc.tuple(fc.integer({ min: -50, max: 0 }), fc.nat(500), fc.nat(500)), { maxLength: 50 })
    fc.assert(
      fc.property(
        hours,
        fc.nat(500),
        fc.nat(40_000),
        fc.integer({ min: -5000, max: 5000 }),
        (given, lastHour, left, minutes) => {
          const pace = paceOf({
            hours: given.map(([hour, settled, tried]) => at(hour, settled, tried)),
            lastHour,
            left,
            now: noon,
            deadline: addMinutes(noon, minutes),
          })
          if (left === 0) expect(pace).toMatchObject({ late: false, needed: 0, finishesAt: null })
          if (pace.finishesAt !== null) expect(millis(pace.finishesAt)).toBeGreaterThanOrEqual(millis(noon))
          expect(pace.average).toBeGreaterThanOrEqual(0)
          if (pace.needed !== null) expect(pace.needed).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })
})
