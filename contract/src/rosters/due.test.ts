import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMinutes, daysBetween, instantAt, millis } from '../common/time.ts'
import type { Rhythm } from '../playbooks/schema.ts'
import { type ListingSpan, lastDayOf, onSheet, slotsOn } from './due.ts'

const listing = (rhythm: Rhythm, more: Partial<ListingSpan> = {}): ListingSpan => ({
  rhythm,
  startsOn: '2026-03-01',
  endsOn: null,
  addedOn: '2026-03-03',
  removedOn: null,
  ...more,
})
const isolation: Rhythm = {
  type: 'daily',
  windows: [
    { from: '07:00', to: '10:00' },
    { from: '16:00', to: '20:00' },
  ],
}
const daysDue = (one: ListingSpan, from: string, days: number) =>
  Array.from({ length: days }, (_, i) => addDays(from, i)).filter((day) => slotsOn(one, day).length > 0)

describe('who is due on a day', () => {
  test('a household in home isolation reports twice a day, 07:00–10:00 and 16:00–20:00', () => {
    expect(slotsOn(listing(isolation), '2026-03-08')).toEqual([
      { slot: 0, opensAt: instantAt('2026-03-08', '07:00'), closesAt: instantAt('2026-03-08', '10:00') },
      { slot: 1, opensAt: instantAt('2026-03-08', '16:00'), closesAt: instantAt('2026-03-08', '20:00') },
    ])
  })

  test('put on the list at two in the afternoon, the household does not owe the morning report', () => {
    const late = listing(isolation, { addedAt: instantAt('2026-03-03', '14:00') })
    expect(slotsOn(late, '2026-03-03').map((s) => s.slot)).toEqual([1])
    expect(slotsOn(late, '2026-03-04').map((s) => s.slot)).toEqual([0, 1])
  })

  test('a weekly visit falls on the weekday on which the person was put on the list', () => {
    expect(daysDue(listing({ type: 'every', days: 7 }), '2026-03-01', 20)).toEqual([
      '2026-03-03',
      '2026-03-10',
      '2026-03-17',
    ])
  })

  test('somebody listed before the roster starts is first due on its first day', () => {
    const early = listing({ type: 'every', days: 7 }, { addedOn: '2026-02-26' })
    expect(daysDue(early, '2026-02-25', 15)).toEqual(['2026-03-01', '2026-03-08'])
  })

  test('an investigation within one day is due on the day it came and stays on the sheet until the deadline', () => {
    const once = listing({ type: 'once', withinDays: 1 })
    expect(daysDue(once, '2026-03-01', 10)).toEqual(['2026-03-03'])
    const [slot] = slotsOn(once, '2026-03-03')
    expect(slot).toMatchObject({
      slot: 0,
      opensAt: instantAt('2026-03-03', '00:00'),
      closesAt: instantAt('2026-03-04', '24:00'),
    })
    expect(['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'].map((day) => onSheet(slot!, day))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(lastDayOf(slot!)).toBe('2026-03-04')
  })

  test('a list that is due by six in the evening is open until six, whenever somebody came onto it', () => {
    const by = instantAt('2026-03-05', '18:00')
    const due = (addedOn: string) =>
      slotsOn(listing({ type: 'once', withinDays: 0, by }, { addedOn }), addedOn).map((slot) => slot.closesAt)
    expect(due('2026-03-03')).toEqual([by])
    expect(due('2026-03-05')).toEqual([by])
  })

  test('put on after the deadline, somebody is wanted that same day', () => {
    const rhythm: Rhythm = { type: 'once', withinDays: 0, by: instantAt('2026-03-05', '18:00') }
    const [slot] = slotsOn(listing(rhythm, { addedOn: '2026-03-07' }), '2026-03-07')
    expect(slot?.closesAt).toBe(instantAt('2026-03-07', '24:00'))
  })

  test('a deadline never runs past the last day of the roster', () => {
    const once = listing({ type: 'once', withinDays: 9 }, { endsOn: '2026-03-05' })
    expect(slotsOn(once, '2026-03-03')[0]?.closesAt).toBe(instantAt('2026-03-05', '24:00'))
  })

  test('taken off today, a person is not due today; the last day of a roster still counts', () => {
    expect(slotsOn(listing(isolation, { removedOn: '2026-03-08' }), '2026-03-08')).toEqual([])
    expect(slotsOn(listing(isolation, { endsOn: '2026-03-08' }), '2026-03-08')).toHaveLength(2)
    expect(slotsOn(listing(isolation, { endsOn: '2026-03-08' }), '2026-03-09')).toEqual([])
  })

  const day = fc.nat(40).map((n) => addDays('2026-03-01', n))
  const rhythm = fc.oneof(
    fc.record({ type: fc.constant('once' as const), withinDays: fc.nat(20) }),
    fc.record({
      type: fc.constant('once' as const),
      withinDays: fc.constant(0),
      by: fc.nat(60 * 24 * 60).map((minutes) => addMinutes(instantAt('2026-02-20', '00:00'), minutes)),
    }),
    fc.record({ type: fc.constant('every' as const), days: fc.integer({ min: 1, max: 20 }) }),
    fc.constant(isolation),
  )
  const span = fc.record({
    rhythm,
    startsOn: day,
    endsOn: fc.option(day),
    addedOn: day,
    removedOn: fc.option(day),
  })

  test('no window lies before the start or after the end of a line, and none is empty', () => {
    fc.assert(
      fc.property(span, day, (one, on) => {
        const slots = slotsOn(one, on)
        slots.forEach((slot, i) => {
          expect(slot.slot).toBe(i)
          expect(millis(slot.closesAt)).toBeGreaterThan(millis(slot.opensAt))
          expect(on >= one.startsOn && on >= one.addedOn).toBe(true)
          if (one.endsOn) expect(lastDayOf(slot) <= one.endsOn).toBe(true)
          if (one.removedOn) expect(lastDayOf(slot) < one.removedOn).toBe(true)
          expect(onSheet(slot, on)).toBe(true)
        })
      }),
    )
  })

  test('as often as the rhythm says: once is once, every n days is every n days, daily is every day', () => {
    fc.assert(
      fc.property(rhythm, day, day, (each, startsOn, addedOn) => {
        const one = listing(each, { startsOn, addedOn })
        const due = daysDue(one, '2026-02-20', 90)
        const first = startsOn > addedOn ? startsOn : addedOn
        expect(due[0]).toBe(first)
        if (each.type === 'once') expect(due).toHaveLength(1)
        const step = each.type === 'every' ? each.days : 1
        if (each.type !== 'once') for (const [i, on] of due.entries()) expect(daysBetween(first, on)).toBe(i * step)
      }),
    )
  })
})
