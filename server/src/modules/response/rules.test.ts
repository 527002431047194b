import { addDays } from '@kapok/contract/common/time'
import { isUnder } from '@kapok/contract/places/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, outermost } from './rules.ts'

test('the first day is 1, and the last day keeps its number', () => {
  const running = { startsOn: '2026-02-27', endsOn: null }
  expect(['2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01'].map((day) => dayNumber(running, day))).toEqual([
    0, 1, 2, 3,
  ])
  const ended = { ...running, endsOn: '2026-02-28' }
  expect(['2026-02-27', '2026-02-28', '2026-03-01'].map((day) => dayNumber(ended, day))).toEqual([1, 2, 2])
})

test('a running emergency is one day older every day', () => {
  fc.assert(
    fc.property(fc.nat(400), (n) => {
      expect(dayNumber({ startsOn: '2026-01-01', endsOn: null }, addDays('2026-01-01', n))).toBe(n + 1)
    }),
  )
})

test('of areas that lie in one another the outermost are kept, and cover all', () => {
  expect(outermost(['/99/9901/', '/99/', '/99/9902/', '/99/'])).toEqual(['/99/'])
  expect(outermost(['/99/99011/', '/99/9901/'])).toEqual(['/99/9901/', '/99/99011/'])
  const path = fc
    .array(fc.constantFrom('9', '99', '1'), { minLength: 1, maxLength: 4 })
    .map((codes) => `/${codes.join('/')}/`)
  fc.assert(
    fc.property(fc.array(path, { minLength: 1 }), (paths) => {
      const kept = outermost(paths)
      for (const one of paths) expect(kept.filter((other) => isUnder(one, other))).toHaveLength(1)
    }),
  )
})
