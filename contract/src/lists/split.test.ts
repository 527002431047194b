import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shareInOrder, splitByArea, splitByQuota, stationFor, type Unit } from './split.ts'

const street = { id: 'street', areaPath: '/1/2/' }
const east = { id: 'east', areaPath: '/1/2/3/' }
const west = { id: 'west', areaPath: '/1/2/4/' }
const far = { id: 'far', areaPath: '/1/9/1/' }
const all = [street, east, west, far]
const unit = (key: string, areaPath: string | null, rows = 1): Unit => ({ key, areaPath, rows })
const countOf = (given: ReadonlyMap<string, string>, units: readonly Unit[], id: string) =>
  units.filter((one) => given.get(one.key) === id).reduce((sum, one) => sum + one.rows, 0)

describe('who gets which rows', () => {
  test('a door of the east goes to the station of the east, not to that of the street above it', () => {
    expect(stationFor(all, '/1/2/3/')?.id).toBe('east')
    expect(stationFor(all, '/1/2/3/7/')?.id).toBe('east')
    expect(stationFor(all, '/1/2/5/')?.id).toBe('street')
    expect(stationFor([east, west], '/1/2/5/')).toBeUndefined()
    expect(stationFor(all, null)).toBeUndefined()
  })

  test('by quota everybody stays at home while the quota lasts, and the rest goes to the nearest that has room', () => {
    const units = ['a', 'b', 'c', 'd'].map((key) => unit(key, '/1/2/3/'))
    const given = splitByQuota(units, [
      { ...east, rows: 2 },
      { ...far, rows: 5 },
      { ...west, rows: 1 },
    ])
    expect([...given]).toEqual([
      ['a', 'east'],
      ['b', 'east'],
      ['c', 'west'],
      ['d', 'far'],
    ])
  })

  const units = fc.array(
    fc.record({
      areaPath: fc.option(fc.constantFrom('/1/2/3/', '/1/2/4/', '/1/2/', '/1/9/1/', '/1/8/')),
      rows: fc.constant(1),
    }),
    { maxLength: 200 },
  )
  const numbered = (given: readonly Omit<Unit, 'key'>[]): Unit[] => given.map((one, at) => ({ ...one, key: `u${at}` }))

  test('quotas are exact while there is enough, nobody is given twice or lost, and it is the same every time', () => {
    fc.assert(
      fc.property(units, fc.array(fc.nat(80), { minLength: 4, maxLength: 4 }), (some, sizes) => {
        const given = numbered(some)
        const quotas = all.map((one, at) => ({ ...one, rows: sizes[at]! }))
        const split = splitByQuota(given, quotas)
        const asked = sizes.reduce((a, b) => a + b, 0)
        expect(split.size).toBe(Math.min(given.length, asked))
        for (const one of quotas) expect(countOf(split, given, one.id)).toBeLessThanOrEqual(one.rows)
        if (asked <= given.length) for (const one of quotas) expect(countOf(split, given, one.id)).toBe(one.rows)
        expect(splitByQuota(given, quotas)).toEqual(split)
      }),
    )
  })

  test('by area everybody lies in the area of the station they were given to', () => {
    fc.assert(
      fc.property(units, (some) => {
        const given = numbered(some)
        const split = splitByArea(given, all)
        for (const one of given) {
          const station = all.find(({ id }) => id === split.get(one.key))
          if (station) expect(one.areaPath!.startsWith(station.areaPath)).toBe(true)
          else expect(all.some(({ areaPath }) => one.areaPath?.startsWith(areaPath) ?? false)).toBe(false)
        }
      }),
    )
  })

  test('shared out evenly no two workers differ by more than one, in unbroken stretches', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 1, max: 12 }), (size, workers) => {
        const keys = Array.from({ length: size }, (_, at) => `k${at}`)
        const shared = shareInOrder(
          keys,
          Array.from({ length: workers }, (_, at) => ({ id: `w${at}` })),
        )
        expect(shared.size).toBe(size)
        const counts = Array.from(
          { length: workers },
          (_, at) => keys.filter((key) => shared.get(key) === `w${at}`).length,
        )
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
        const changes = keys.filter((key, at) => at > 0 && shared.get(key) !== shared.get(keys[at - 1]!)).length
        expect(changes).toBeLessThan(workers)
      }),
    )
  })

  test('by number each gets as many as was said, and the others share the rest', () => {
    const keys = Array.from({ length: 10 }, (_, at) => `k${at}`)
    const shared = shareInOrder(keys, [{ id: 'a', rows: 3 }, { id: 'b' }, { id: 'c' }])
    expect(['a', 'b', 'c'].map((id) => keys.filter((key) => shared.get(key) === id).length)).toEqual([3, 4, 3])
  })
})
