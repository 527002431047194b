import { instantAt, millis } from '@kapok/contract/common/time'
import { expect, test } from 'vitest'
import { putOffTimes } from './putOffTimes.ts'

const at = (time: string) => instantAt('2026-03-08', time)
const kinds = (time: string) => putOffTimes(at(time)).map(({ kind }) => kind)

test('in the morning the whole day is offered, soonest first', () => {
  expect(kinds('09:00')).toEqual(['minutes', 'minutes', 'afternoon', 'evening', 'tomorrow'])
  const times = putOffTimes(at('09:02')).map((each) => millis(each.at))
  expect(times).toEqual([...times].sort((a, b) => a - b))
  expect(putOffTimes(at('09:02'))[0]?.at).toBe(at('09:35'))
})

test('an afternoon that has nearly begun is not offered, nor a call in the night', () => {
  expect(kinds('14:10')).toEqual(['minutes', 'minutes', 'evening', 'tomorrow'])
  expect(kinds('21:30')).toEqual(['tomorrow'])
})
