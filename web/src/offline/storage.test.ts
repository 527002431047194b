import { expect, test } from 'vitest'
import { NotKept, reasonOf } from './notKept.ts'
import { warningsOf } from './storage.ts'

const MB = 1024 * 1024

test('storage that may be cleared, or is nearly full, or is not there, is told', () => {
  expect(warningsOf({ persisted: true, usage: 5 * MB, quota: 900 * MB }, true)).toEqual([])
  expect(warningsOf({ persisted: false, usage: 5 * MB, quota: 900 * MB }, true)).toEqual(['evictable'])
  expect(warningsOf({ persisted: true, usage: 5 * MB, quota: 40 * MB }, true)).toEqual(['nearlyFull'])
  expect(warningsOf({ persisted: true, usage: 9.5 * 1024 * MB, quota: 10 * 1024 * MB }, true)).toEqual(['nearlyFull'])
  expect(warningsOf({ persisted: null, usage: null, quota: null }, true)).toEqual([])
  expect(warningsOf({ persisted: false, usage: 1, quota: 2 }, false)).toEqual(['unavailable'])
})

test('a full disk is recognised however deep it is wrapped, and the message says that nothing was kept', () => {
  expect(reasonOf({ name: 'AbortError', inner: { name: 'QuotaExceededError' } })).toBe('full')
  expect(reasonOf({ name: 'BulkError', cause: { name: 'AbortError', inner: { name: 'QuotaExceededError' } } })).toBe(
    'full',
  )
  expect(reasonOf({ name: 'DatabaseClosedError' })).toBe('closed')
  expect(new NotKept('full').message).toContain('没有保存')
})
