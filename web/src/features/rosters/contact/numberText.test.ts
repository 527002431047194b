import { expect, test } from 'vitest'
import { isComplete, type NumberQuestion, readNumber } from './numberText.ts'

const temperature = { least: 34, most: 42, decimals: 1 } as NumberQuestion
const days = { least: 0, most: 90, decimals: 0 } as NumberQuestion

test('a temperature is typed with or without its point, in either width', () => {
  expect(readNumber('36.5', temperature)).toBe(36.5)
  expect(readNumber('365', temperature)).toBe(36.5)
  expect(readNumber('３６．５', temperature)).toBe(36.5)
  expect(readNumber('36。5', temperature)).toBe(36.5)
  expect(readNumber('37', temperature)).toBe(37)
})

test('what is no number says nothing', () => {
  for (const text of ['', '.', '-', 'abc', '3.6.5']) expect(readNumber(text, temperature)).toBeUndefined()
})

test('complete is what cannot be typed further', () => {
  expect(['3', '36', '36.', '36.5', '365'].map((text) => isComplete(text, temperature))).toEqual([
    false,
    false,
    false,
    true,
    true,
  ])
  expect(['3', '30', '95'].map((text) => isComplete(text, days))).toEqual([false, true, false])
})

test('a decimal typed without a point is never read past its limits', () => {
  expect(readNumber('420', temperature)).toBe(42)
  expect(isComplete('429', temperature)).toBe(false)
})
