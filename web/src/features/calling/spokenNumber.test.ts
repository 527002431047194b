import { expect, test } from 'vitest'
import { spokenNumber } from './spokenNumber.ts'

test('a mobile number is read in three, four and four; a number with its area code stays as it is', () => {
  expect(spokenNumber('13900001000')).toBe('139 0000 1000')
  expect(spokenNumber('0769-22223333')).toBe('0769-22223333')
})
