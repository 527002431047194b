import { expect, test } from 'vitest'
import { nextPull, restAfter } from './pullPlan.ts'

const none = { day: null, after: null, completedAt: null, pages: 0, since: null, cursor: null, doors: null }
const half = { ...none, id: 'old', startedAt: 1_000_000, day: '2026-03-08', after: 'door', pages: 3, cursor: 'c' }
const fresh = (now: number, since: string | null = null) => ({ ...none, id: 'new', startedAt: now, since })
const hour = 3_600_000

test('a pull that was cut off goes on where it was', () => {
  expect(nextPull(half, undefined, 1_060_000, 'new')).toBe(half)
})

test('otherwise a new one begins: none before, complete, before its first page, too long ago, or a clock set back', () => {
  for (const [last, now] of [
    [undefined, 5],
    [{ ...half, completedAt: 1_001_000, after: null }, 1_060_000],
    [{ ...half, after: null }, 1_060_000],
    [half, 1_000_000 + 11 * 60_000],
    [half, 999_000],
  ] as const)
    expect(nextPull(last, undefined, now, 'new')).toEqual(fresh(now))
})

test('what changed is enough where the last pull is known; everything after many changes, after hours, or a clock set back', () => {
  const base = { cursor: 'c', wholeAt: hour, changes: 3 }
  expect(nextPull(undefined, base, 2 * hour, 'new')).toEqual(fresh(2 * hour, 'c'))
  expect(nextPull(undefined, { ...base, changes: 60 }, 2 * hour, 'new').since).toBeNull()
  expect(nextPull(undefined, base, 8 * hour, 'new').since).toBeNull()
  expect(nextPull(undefined, base, 0, 'new').since).toBeNull()
})

test('long lists rest longer between pulls', () => {
  expect([restAfter(0), restAfter(1), restAfter(10)]).toEqual([30_000, 30_000, 300_000])
})
