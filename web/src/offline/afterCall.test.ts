import { expect, test } from 'vitest'
import { callToRecord } from './afterCall.ts'

const call = { door: 'a|2026-03-08|0', tappedAt: 1_000_000, left: true }
const minutes = (n: number) => call.tappedAt + n * 60_000

test('coming back opens the door of the call with the minutes it took', () => {
  expect(callToRecord(call, minutes(3.2))).toEqual({ door: call.door, tappedAt: call.tappedAt, minutes: 4 })
  expect(callToRecord(call, minutes(0.2))?.minutes).toBe(1)
  expect(callToRecord(call, minutes(29))?.minutes).toBe(29)
})

test('nothing opens without a call, while still on the page, right after the tap, or much later', () => {
  expect(callToRecord(undefined, minutes(3))).toBeUndefined()
  expect(callToRecord({ ...call, left: false }, minutes(3))).toBeUndefined()
  expect(callToRecord(call, call.tappedAt + 900)).toBeUndefined()
  expect(callToRecord(call, minutes(31))).toBeUndefined()
  expect(callToRecord(call, minutes(-60))).toBeUndefined()
})
