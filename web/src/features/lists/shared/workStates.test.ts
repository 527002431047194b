import type { WorkCounts } from '@kapok/contract/lists/schema'
import { expect, test } from 'vitest'
import { asWorkState, neededPerHour, rowsOf, settledOf } from './workStates.ts'

const none: WorkCounts = {
  unplaced: 0,
  untouched: 0,
  in_hand: 0,
  promised: 0,
  unreachable: 0,
  handed_on: 0,
  done: 0,
  not_ours: 0,
}

test('a row handed back is settled, one handed on is not', () => {
  const work = { ...none, done: 3, not_ours: 2, handed_on: 4, untouched: 1 }
  expect(settledOf(work)).toBe(5)
  expect(rowsOf(work)).toBe(10)
})

test('what is needed an hour is rounded up, and unknown once the deadline is over', () => {
  const work = { ...none, done: 10, untouched: 21 }
  expect(neededPerHour(work, '2026-03-08T10:00:00Z', Date.parse('2026-03-08T08:00:00Z'))).toBe(11)
  expect(neededPerHour(work, '2026-03-08T10:00:00Z', Date.parse('2026-03-08T10:00:00Z'))).toBeNull()
  expect(neededPerHour({ ...none, done: 9 }, '2026-03-08T10:00:00Z', 0)).toBeNull()
})

test('what the address says is checked', () => {
  expect(asWorkState('done')).toBe('done')
  expect(asWorkState('nonsense')).toBeUndefined()
})
