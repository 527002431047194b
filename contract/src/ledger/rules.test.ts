import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FigureValues } from '../figures/schema.ts'
import { type CountedEntry, countEntries, countingRules } from './rules.ts'

let made = 0
const entry = (more: Partial<CountedEntry> = {}): CountedEntry => ({
  id: `entry-${++made}`,
  kind: 'visit.phone',
  day: '2026-03-08',
  personId: 'Tan',
  householdId: 'Tan’s home',
  workerId: 'Chen',
  sourceId: `source-${made}`,
  separate: false,
  reached: true,
  headCount: 0,
  minutes: 8,
  how: 'named',
  reverses: null,
  ...more,
})
const nothing = countEntries([])

describe('how figures are counted', () => {
  test('two calls by the same worker to the same person on one day are one person-time and two encounters', () => {
    expect(countEntries([entry(), entry()])).toMatchObject({
      personTimes: 1,
      people: 1,
      encounters: 2,
      attempts: 2,
      minutes: 16,
    })
  })

  test('marked as separate, the second one counts by itself', () => {
    expect(countEntries([entry(), entry({ separate: true })])).toMatchObject({ personTimes: 2, people: 1 })
  })

  test('another worker, another day or another service is another person-time', () => {
    const all = [entry(), entry({ workerId: 'Wu' }), entry({ day: '2026-03-09' }), entry({ kind: 'visit.door' })]
    expect(countEntries(all)).toMatchObject({ personTimes: 4, people: 1, households: 1 })
  })

  test('nobody answered: an attempt and its minutes, no person-time, no person', () => {
    expect(countEntries([entry({ reached: false, minutes: 1 })])).toEqual({ ...nothing, attempts: 1, minutes: 1 })
  })

  test('a household of three met at one door: three people, one household, one encounter, its minutes once', () => {
    const visit = ['Li', 'Li’s wife', 'their son'].map((personId) =>
      entry({ personId, sourceId: 'visit', minutes: 15 }),
    )
    expect(countEntries(visit)).toMatchObject({
      personTimes: 3,
      people: 3,
      households: 1,
      encounters: 1,
      minutes: 15,
      named: 3,
    })
  })

  test('a box left at a household without a name is a household, not a person', () => {
    expect(countEntries([entry({ personId: null })])).toMatchObject({
      personTimes: 0,
      people: 0,
      households: 1,
      encounters: 1,
    })
  })

  test('212 people counted at a swab site are person-times by tally, and no known people', () => {
    const site = entry({
      kind: 'site.swab',
      personId: null,
      householdId: null,
      headCount: 212,
      how: 'tallied',
      minutes: 240,
    })
    expect(countEntries([site, entry()])).toMatchObject({ personTimes: 213, people: 1, named: 1, tallied: 212 })
  })

  test('a person scanned at the gate and entered by name as well is one named person-time', () => {
    expect(countEntries([entry({ how: 'scanned' }), entry()])).toMatchObject({ personTimes: 1, named: 1, scanned: 0 })
  })

  test('a reversed entry and its reversal both drop out, the figure before it is as it was', () => {
    const wrong = entry({ personId: 'He' })
    const right = entry()
    expect(countEntries([right, wrong, entry({ ...wrong, id: 'back', reverses: wrong.id })])).toEqual(
      countEntries([right]),
    )
  })

  test('every rule is told in both languages', () => {
    expect(countingRules.length).toBeGreaterThanOrEqual(7)
    for (const { zh, en } of countingRules) {
      expect(zh).toMatch(/\p{Script=Han}.*。$/u)
      expect(en).toMatch(/^[^\p{Script=Han}]+\.$/u)
    }
  })
})

describe('for any entries', () => {
  const one = fc.record({
    kind: fc.constantFrom('visit.phone', 'visit.door', 'site.swab'),
    day: fc.constantFrom('2026-03-07', '2026-03-08'),
    personId: fc.option(fc.constantFrom('p1', 'p2', 'p3')),
    householdId: fc.option(fc.constantFrom('h1', 'h2')),
    workerId: fc.option(fc.constantFrom('w1', 'w2')),
    sourceId: fc.option(fc.constantFrom('s1', 's2', 's3', 's4')),
    separate: fc.boolean(),
    reached: fc.boolean(),
    headCount: fc.nat(40),
    minutes: fc.nat(60),
    how: fc.constantFrom('named' as const, 'scanned' as const, 'tallied' as const),
    takenBack: fc.boolean(),
  })
  const entries = fc.array(one, { maxLength: 14 }).map((all) =>
    all.flatMap(({ takenBack, ...rest }, i): CountedEntry[] => {
      const posted: CountedEntry = { ...rest, id: `e${i}`, reverses: null }
      return takenBack ? [posted, { ...posted, id: `r${i}`, reverses: posted.id }] : [posted]
    }),
  )

  test('the order does not matter', () => {
    const permuted = entries.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(permuted, ([posted, read]) => {
        expect(FigureValues.parse(countEntries(posted))).toEqual(countEntries(posted))
        expect(countEntries(read)).toEqual(countEntries(posted))
      }),
    )
  })

  test('with everything reversed nothing is left', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const taken = new Set(all.map((e) => e.reverses))
        const rest = all.filter((e) => e.reverses === null && !taken.has(e.id))
        const back = rest.map((e) => ({ ...e, id: `back-${e.id}`, reverses: e.id }))
        expect(countEntries([...all, ...back])).toEqual(nothing)
      }),
    )
  })

  test('people ≤ person-times of named people ≤ entries, encounters ≤ attempts, and the shares make the whole', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const c = countEntries(all)
        const withoutCrowds = countEntries(all.filter((e) => e.personId !== null || e.reverses !== null))
        expect(withoutCrowds.people).toBeLessThanOrEqual(withoutCrowds.personTimes)
        expect(withoutCrowds.personTimes).toBeLessThanOrEqual(all.length)
        expect(c.encounters).toBeLessThanOrEqual(c.attempts)
        expect(c.named + c.scanned + c.tallied).toBe(c.personTimes)
      }),
    )
  })

  test('person-times of two days are the sum of the days; people are not more than the sum', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const [first, second] = ['2026-03-07', '2026-03-08'].map((day) =>
          countEntries(all.filter((e) => e.day === day)),
        )
        const both = countEntries(all)
        expect(both.personTimes).toBe(first!.personTimes + second!.personTimes)
        expect(both.people).toBeLessThanOrEqual(first!.people + second!.people)
      }),
    )
  })
})
