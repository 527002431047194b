import { Id } from '@kapok/contract/common/schema'
import { expect, test } from 'vitest'
import { uuidv7 } from './uuidv7.ts'

test('ids are valid, distinct and ascending, many within one millisecond', () => {
  const now = Date.now()
  const ids = Array.from({ length: 20_000 }, () => uuidv7(now))
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(ids)
  expect(Id.parse(ids[0])).toBe(ids[0])
  expect(ids[0]?.[14]).toBe('7')
})

test('a clock that steps back does not turn the order round', () => {
  const before = uuidv7(Date.now() + 60_000)
  expect(uuidv7(Date.now()) > before).toBe(true)
})

test('the time can be read back from the first 48 bits', () => {
  const now = Date.now() + 3_600_000
  expect(Number.parseInt(uuidv7(now).replaceAll('-', '').slice(0, 12), 16)).toBe(now)
})
