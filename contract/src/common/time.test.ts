import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMinutes, ageOn, dayOf, daysBetween, instantAt, isDay, millis } from './time.ts'

const aDay = fc.integer({ min: -25_567, max: 47_481 }).map((n) => addDays('1970-01-01', n))

describe('days and times are those of Shanghai', () => {
  test('half past midnight in Dongguan is already the next day, though UTC still writes the day before', () => {
    expect(dayOf('2026-03-07T16:30:00Z')).toBe('2026-03-08')
    expect(dayOf('2026-03-08T00:30:00+08:00')).toBe('2026-03-08')
    expect(dayOf('2026-03-07T15:59:59.999Z')).toBe('2026-03-07')
  })

  test('the morning window opens at seven, and 24:00 is the midnight that ends the day', () => {
    expect(instantAt('2026-03-08', '07:00')).toBe('2026-03-07T23:00:00.000Z')
    expect(instantAt('2026-03-08', '24:00')).toBe(instantAt('2026-03-09', '00:00'))
  })

  test('a month ends where the calendar says, leap years too', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(daysBetween('2026-03-08', '2026-03-01')).toBe(-7)
    expect(isDay('2026-02-30')).toBe(false)
    expect(isDay('2026-2-3')).toBe(false)
    expect(isDay('2026-13-01')).toBe(false)
  })

  test('age goes up on the birthday, not on New Year', () => {
    expect(ageOn('1945-03-08', '2026-03-07')).toBe(80)
    expect(ageOn('1945-03-08', '2026-03-08')).toBe(81)
    expect(ageOn('2004-02-29', '2026-02-28')).toBe(21)
    expect(ageOn('2004-02-29', '2026-03-01')).toBe(22)
    expect(ageOn('2026-03-08', '2026-03-01')).toBe(0)
  })

  test('every time of a day falls on that day, and its end on the next', () => {
    fc.assert(
      fc.property(aDay, fc.nat(1439), (day, minute) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        expect(dayOf(instantAt(day, time))).toBe(day)
        expect(dayOf(instantAt(day, '24:00'))).toBe(addDays(day, 1))
        expect(millis(addMinutes(instantAt(day, '00:00'), minute))).toBe(millis(instantAt(day, time)))
      }),
    )
  })

  test('going forward and counting back agree', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n)
        expect(isDay(addDays(day, n))).toBe(true)
      }),
    )
  })

  test('nobody grows younger', () => {
    fc.assert(
      fc.property(aDay, aDay, (born, day) => {
        expect(ageOn(born, addDays(day, 1))).toBeGreaterThanOrEqual(ageOn(born, day))
      }),
    )
  })
})
