import { expect, test } from 'vitest'
import { isEasy } from './easy-password.ts'
import { loginNameOf } from './login-name.ts'
import { lockMinutesAfter } from './rules.ts'
import { addressKey, createThrottle } from './throttle.ts'

test('a lock comes with every fifth failure and doubles, up to a day', () => {
  const locks = Array.from({ length: 60 }, (_, i) => lockMinutesAfter(i + 1)).filter((minutes) => minutes > 0)
  expect(locks).toEqual([10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440, 1440, 1440])
  expect(lockMinutesAfter(1_000_000)).toBe(1440)
})

test('a mobile number has one form; other names keep theirs', () => {
  expect(['138 1234 1234', '+8613812341234', '0086-13812341234', '8613812341234'].map(loginNameOf)).toEqual(
    Array(4).fill('13812341234'),
  )
  expect([' Li.Mei ', '１２３', 'anna-maria', '陈 站长', '8612345'].map(loginNameOf)).toEqual([
    'li.mei',
    '123',
    'anna-maria',
    '陈 站长',
    '8612345',
  ])
})

test('a password is easy when it is common, a pattern, or hardly more than the person’s name', () => {
  for (const password of [
    '1234567890',
    '9876543210',
    'abababababab',
    'Password123',
    'chenmei2024',
    'chenmei-chenmei',
  ]) {
    expect(isEasy(password, ['陈梅', password.startsWith('chenmei2024') ? 'chenmei2024' : 'chenmei'])).toBe(true)
  }
  for (const password of ['plum rain over the eaves', '木棉花开在三月的河边上', 'chenmei likes geese']) {
    expect(isEasy(password, ['陈梅', 'chenmei'])).toBe(false)
  }
})

test('a throttle counts by key and window, and takes back what was good', () => {
  const throttle = createThrottle(2, 1000)
  const at = (ms: number) => new Date(ms)
  expect([throttle.take('a', at(0)), throttle.take('a', at(1)), throttle.take('a', at(2))]).toEqual([0, 0, 1])
  expect(throttle.take('b', at(2))).toBe(0)
  throttle.giveBack('a')
  expect(throttle.take('a', at(3))).toBe(0)
  expect(throttle.take('a', at(4))).toBe(1)
  expect(throttle.take('a', at(1000))).toBe(0)
})

test('an IPv6 customer is one address, an IPv4 one however it is written', () => {
  expect(addressKey('2001:db8:1:2:3:4:5:6')).toBe(addressKey('2001:db8:1:2::9'))
  expect(addressKey('2001:db8:1:2::9')).not.toBe(addressKey('2001:db8:1:3::9'))
  expect(addressKey('::ffff:203.0.113.9')).toBe('203.0.113.9')
  expect(addressKey('::1')).toBe('0:0:0:0')
  expect(addressKey('x'.repeat(5000))).toHaveLength(64)
})
