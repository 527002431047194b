import { expect, test } from 'vitest'
import { backoff } from './backoff.ts'

const waits = (random: number) => [0, 1, 2, 5, 6, 60, 5000].map((attempt) => backoff(attempt, 60_000, () => random))

test('doubles from a second to a minute, at least half of it certain', () => {
  expect(waits(1)).toEqual([1000, 2000, 4000, 32_000, 60_000, 60_000, 60_000])
  expect(waits(0)).toEqual([500, 1000, 2000, 16_000, 30_000, 30_000, 30_000])
})

test('no two phones come back together', () => {
  expect(new Set(Array.from({ length: 50 }, () => backoff(6))).size).toBeGreaterThan(40)
})
