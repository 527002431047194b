import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantAt } from '../common/time.ts'
import { compareNaturally } from '../places/natural.ts'
import { type Pressing, urgencyOrder, walkingKey, walkingOrder } from './order.ts'

const at = (time: string) => instantAt('2026-03-08', time)
let made = 0
const door = (
  building: string,
  unit: string,
  room: string,
  floor: number | null,
  more: Partial<Pressing> = {},
): Pressing => ({
  areaName: '清禾社区',
  address: { estate: '花苑里', building, unit, floor, room },
  listingId: String(++made).padStart(6, '0'),
  day: '2026-03-08',
  slot: 0,
  owedFrom: null,
  closesAt: at('17:30'),
  reachedAt: at('00:00'),
  flags: [],
  ...more,
})
const rooms = (dues: Pressing[]) => dues.map((d) => `${d.address.building}-${d.address.unit}-${d.address.room}`)

describe('walking order', () => {
  test('building 2 before building 10, then down from the top floor, rooms as numbered', () => {
    const sheet = [
      door('10', '1', '101', 1),
      door('2', '2', '304', 3),
      door('2', '1', '701', 7),
      door('2', '1', '1203', 12),
      door('2', '1', '702', 7),
    ]
    expect(rooms(sheet.sort(walkingOrder))).toEqual(['2-1-1203', '2-1-701', '2-1-702', '2-2-304', '10-1-101'])
  })

  test('a door whose floor nobody knows comes after those one can walk to', () => {
    expect(rooms([door('2', '1', 'A', null), door('2', '1', '101', 1)].sort(walkingOrder))).toEqual([
      '2-1-101',
      '2-1-A',
    ])
  })

  test('A 座 and 12 巷 are counted as people count them', () => {
    expect(['12巷5号', 'A', '3', '12巷10号', 'B', '02', '10'].sort(compareNaturally)).toEqual([
      '02',
      '3',
      '10',
      '12巷5号',
      '12巷10号',
      'A',
      'B',
    ])
  })
})

describe('urgency', () => {
  test('fever first, then the oldest debt, then the window that ends at ten, then who was never reached', () => {
    const [usual, never, ending, debt, oldDebt, fever] = [
      door('1', '1', '101', 1),
      door('9', '1', '101', 1, { reachedAt: null }),
      door('9', '1', '102', 1, { closesAt: at('10:00') }),
      door('9', '1', '103', 1, { owedFrom: '2026-03-07' }),
      door('9', '1', '104', 1, { owedFrom: '2026-03-05' }),
      door('9', '1', '105', 1, { flags: [{ severity: 'urgent' }] }),
    ]
    expect([usual, never, ending, debt, oldDebt, fever].sort(urgencyOrder)).toEqual([
      fever,
      oldDebt,
      debt,
      ending,
      never,
      usual,
    ])
  })

  test('all else equal, one goes the way one walks', () => {
    expect(rooms([door('2', '1', '101', 1), door('2', '1', '902', 9)].sort(urgencyOrder))).toEqual([
      '2-1-902',
      '2-1-101',
    ])
  })
})

describe('both are orders', () => {
  const part = fc.constantFrom('1', '2', '10', '02', 'A', 'A1', '', '12巷5号')
  const due: fc.Arbitrary<Pressing> = fc
    .record({
      areaName: fc.constantFrom('清禾社区', '新城社区'),
      address: fc.record({
        estate: part,
        building: part,
        unit: part,
        floor: fc.option(fc.integer({ min: -1, max: 3 })),
        room: part,
      }),
      listingId: fc.constantFrom('a', 'b', 'c'),
      day: fc.constantFrom('2026-03-07', '2026-03-08'),
      slot: fc.nat(1),
      owedFrom: fc.option(fc.constantFrom('2026-03-06', '2026-03-07')),
      closesAt: fc.constantFrom(at('10:00'), at('20:00')),
      reachedAt: fc.option(fc.constantFrom(at('01:00'), at('02:00'))),
      flags: fc.subarray([{ severity: 'watch' as const }, { severity: 'urgent' as const }]),
    })
    .map((one) => one)
  const id = (d: Pressing) => JSON.stringify([d.listingId, d.day, d.slot])

  test.each([
    ['walking', walkingOrder],
    ['urgency', urgencyOrder],
  ])('%s order is total, antisymmetric and transitive', (_, order) => {
    fc.assert(
      fc.property(due, due, due, (a, b, c) => {
        expect(Math.sign(order(a, b)) + Math.sign(order(b, a))).toBe(0)
        expect(order(a, a)).toBe(0)
        if (id(a) !== id(b)) expect(order(a, b)).not.toBe(0)
        if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 1000 },
    )
  })

  test('a database that sorts by the walking key walks the same way', () => {
    fc.assert(
      fc.property(due, due, (a, b) => {
        const [x, y] = [walkingKey(a), walkingKey(b)]
        if (x !== y) expect(Math.sign(walkingOrder(a, b))).toBe(x < y ? -1 : 1)
      }),
      { numRuns: 1000 },
    )
  })

  test('counting houses is an order over any names', () => {
    const name = fc.oneof(part, fc.string({ maxLength: 4 }), fc.stringMatching(/^[0-9A栋]{0,6}$/))
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compareNaturally(a, b)) + Math.sign(compareNaturally(b, a))).toBe(0)
        if (compareNaturally(a, b) <= 0 && compareNaturally(b, c) <= 0)
          expect(compareNaturally(a, c)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 1000 },
    )
  })
})
