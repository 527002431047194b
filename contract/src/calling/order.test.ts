import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMinutes, instantAt } from '../common/time.ts'
import {
  bestFirst,
  type Callable,
  callOrder,
  hourFit,
  isServable,
  pauseOf,
  restsUntil,
  type Servable,
} from './rules.ts'

const day = '2026-03-08'
const now = instantAt(day, '10:00')
const name = (listingId: string, more: Partial<Callable> = {}): Callable => ({
  listingId,
  day,
  slot: 0,
  promisedAt: null,
  closesAt: instantAt(day, '20:00'),
  urgent: false,
  owedFrom: null,
  isMine: true,
  reachedHours: [],
  reachedAt: instantAt('2026-03-01', '10:00'),
  spokenLately: false,
  ...more,
})

describe('who is called next', () => {
  test('an agreed time that has come goes before everything, the oldest first; a household just spoken with goes last', () => {
    const [usual, mineUrgent, ending, owed, promised, older, spoken, nobodys, morning, evening, never] = [
      name('usual'),
      name('urgent', { urgent: true }),
      name('ending', { closesAt: instantAt(day, '10:30') }),
      name('owed', { owedFrom: '2026-03-07' }),
      name('promised', { promisedAt: instantAt(day, '09:50'), isMine: false }),
      name('older', { promisedAt: instantAt(day, '09:00'), spokenLately: true }),
      name('spoken', { urgent: true, spokenLately: true }),
      name('nobodys', { urgent: true, isMine: false }),
      name('morning', { reachedHours: [9] }),
      name('evening', { reachedHours: [19] }),
      name('never', { reachedAt: null }),
    ]
    const all = [usual, mineUrgent, ending, owed, promised, older, spoken, nobodys, morning, evening, never]
    expect(all.toSorted(callOrder(now)).map((one) => one.listingId)).toEqual(
      [older, promised, ending, mineUrgent, owed, morning, never, usual, evening, nobodys, spoken].map(
        (one) => one.listingId,
      ),
    )
  })

  test('somebody always reached in the evening waits for the evening, and one hour is as good as the next', () => {
    expect(hourFit([], now)).toBe(0)
    expect(hourFit([11, 19], now)).toBe(1)
    expect(hourFit([12], now)).toBe(-1)
  })

  const instant = fc.constantFrom(
    ...['07:00', '09:59', '10:00', '10:59', '11:30', '20:00'].map((t) => instantAt(day, t)),
  )
  const anyName: fc.Arbitrary<Callable> = fc.record({
    listingId: fc.constantFrom('a', 'b', 'c'),
    day: fc.constantFrom('2026-03-07', day),
    slot: fc.nat(1),
    promisedAt: fc.option(instant),
    closesAt: instant,
    urgent: fc.boolean(),
    owedFrom: fc.option(fc.constantFrom('2026-03-06', '2026-03-07')),
    isMine: fc.boolean(),
    reachedHours: fc.subarray([9, 10, 19]),
    reachedAt: fc.option(instant),
    spokenLately: fc.boolean(),
  })
  test('it is an order: total, antisymmetric and transitive, and the same whatever order they come in', () => {
    const order = callOrder(now)
    const id = (one: Callable) => `${one.listingId}|${one.day}|${one.slot}`
    fc.assert(
      fc.property(anyName, anyName, anyName, (a, b, c) => {
        expect(Math.sign(order(a, b)) + Math.sign(order(b, a))).toBe(0)
        if (id(a) !== id(b)) expect(order(a, b)).not.toBe(0)
        if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 1000 },
    )
  })
  test('nothing goes before an agreed time, and nobody spoken with lately before somebody who was not', () => {
    const order = callOrder(now)
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        if (a.promisedAt !== null && b.promisedAt === null) expect(order(a, b)).toBeLessThan(0)
        if (a.promisedAt === null && b.promisedAt === null && !a.spokenLately && b.spokenLately)
          expect(order(a, b)).toBeLessThan(0)
      }),
    )
  })
})

describe('who may be served', () => {
  const free: Servable = {
    heldByOther: false,
    byPhone: true,
    opensAt: now,
    promisedAt: null,
    backAt: null,
    restsUntil: null,
  }
  const later = addMinutes(now, 1)
  test.each<[string, Partial<Servable>]>([
    ['held by somebody else', { heldByOther: true }],
    ['at a step that is a door', { byPhone: false }],
    ['not begun', { opensAt: later }],
    ['agreed for later', { promisedAt: later }],
    ['put back for later', { backAt: later }],
    ['tried a moment ago', { restsUntil: later }],
  ])('nobody who is %s', (_, more) => {
    expect(isServable({ ...free, ...more }, now)).toBe(false)
  })
  test('everybody else, from the very minute', () => {
    expect(isServable({ ...free, promisedAt: now, backAt: now, restsUntil: now }, now)).toBe(true)
  })

  const step = { code: 'call', label: { zh: '打', en: 'call' }, action: 'call', owner: 'responsible' } as const
  test('between two tries lies a share of the step’s time, ten minutes at least and two hours at most', () => {
    expect(pauseOf({ withinMinutes: 180, attempts: 2 })).toBe(60)
    expect(pauseOf({ withinMinutes: 15, attempts: 1 })).toBe(10)
    expect(pauseOf({ withinMinutes: 10_080, attempts: 1 })).toBe(120)
    const ladder = { code: 'l', name: step.label, steps: [{ ...step, attempts: 2, withinMinutes: 180 }] }
    const tried = { status: 'no_answer' as const, step: 0, statusAt: now }
    expect(restsUntil(ladder, tried)).toBe(addMinutes(now, 60))
    expect(restsUntil(ladder, { ...tried, status: 'not_tried', statusAt: null })).toBeNull()
    expect(restsUntil(ladder, { ...tried, step: 1 })).toBeNull()
  })
})

describe('which number first', () => {
  const number = (id: string, more: object = {}) => ({
    id,
    state: 'ok' as const,
    relation: null,
    lastReachedAt: null,
    ...more,
  })
  test('the one that was answered last, then their own, then the daughter’s; the wrong one at the end', () => {
    const list = [
      number('wrong', { state: 'wrong', lastReachedAt: now }),
      number('daughter', { relation: 'child' }),
      number('own'),
      number('second'),
      number('answered', { relation: 'neighbour', lastReachedAt: now }),
    ]
    expect(bestFirst(list).map((one) => one.id)).toEqual(['answered', 'own', 'second', 'daughter', 'wrong'])
  })
  test('no number is lost or doubled, and a wrong one never stands before a usable one', () => {
    const any = fc.record({
      id: fc.uuid(),
      state: fc.constantFrom('ok' as const, 'wrong' as const),
      relation: fc.option(fc.constant('child')),
      lastReachedAt: fc.option(fc.constantFrom(now, instantAt('2026-03-01', '09:00'))),
    })
    fc.assert(
      fc.property(fc.array(any), (list) => {
        const sorted = bestFirst(list)
        expect(sorted.map((one) => one.id).sort()).toEqual(list.map((one) => one.id).sort())
        const wrong = sorted.findIndex((one) => one.state === 'wrong')
        if (wrong >= 0) expect(sorted.slice(wrong).every((one) => one.state === 'wrong')).toBe(true)
      }),
    )
  })
})
