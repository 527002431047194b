import { expect, test } from 'vitest'
import { nextPull, restAfter } from './pullPlan.ts'

const half = { id: 'old', startedAt: 1_000_000, day: '2026-03-08', after: 'cursor', completedAt: null, pages: 3 }
const fresh = (now: number) => ({ id: 'new', startedAt: now, day: null, after: null, completedAt: null, pages: 0 })

test('a pull that was cut off goes on where it was', () => {
  expect(nextPull(half, 1_060_000, 'new')).toBe(half)
})

test('otherwise a new one begins: none before, complete, before its first page, too long ago, or a clock set back', () => {
  for (const [last, now] of [
    [undefined, 5],
    [{ ...half, completedAt: 1_001_000, after: null }, 1_060_000],
    [{ ...half, after: null }, 1_060_000],
    [half, 1_000_000 + 11 * 60_000],
    [half, 999_000],
  ] as const)
    expect(nextPull(last, now, 'new')).toEqual(fresh(now))
})

test('long lists rest longer between pulls', () => {
  expect([restAfter(0), restAfter(1), restAfter(10)]).toEqual([60_000, 60_000, 600_000])
})
