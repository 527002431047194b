import { expect, test } from 'vitest'
import { formatDuration, formatSpan } from './duration.ts'
import { formatChange, formatMoney, formatNumber, formatPercent } from './number.ts'
import { spaced } from './spaced.ts'
import { dayOf, formatAgo, formatDate, formatDay, formatTime } from './time.ts'

const now = '2026-03-08T09:22:00+08:00'

test('days and times are those of Shanghai', () => {
  expect(dayOf('2026-03-07T16:30:00Z')).toBe('2026-03-08')
  expect(dayOf('2026-03-07T15:59:59Z')).toBe('2026-03-07')
  expect(formatTime('2026-03-07T16:05:00Z')).toBe('00:05')
  expect(formatDay('2026-03-08', 'zh-CN', now)).toBe('3 月 8 日 星期日')
  expect(formatDay('2026-03-08', 'en', now)).toBe('Sun 8 Mar')
  expect(formatDate('2025-12-31', 'zh-CN', now)).toBe('2025 年 12 月 31 日')
  expect(formatDate('2025-12-31', 'en', now)).toBe('31 Dec 2025')
})

test('how long ago', () => {
  expect(formatAgo('2026-03-08T09:21:30+08:00', 'zh-CN', now)).toBe('刚刚')
  expect(formatAgo('2026-03-08T08:44:00+08:00', 'zh-CN', now)).toBe('38 分钟前')
  expect(formatAgo('2026-03-08T07:10:00+08:00', 'en', now)).toBe('today 07:10')
  expect(formatAgo('2026-03-07T09:31:00+08:00', 'zh-CN', now)).toBe('昨天 09:31')
  expect(formatAgo('2026-03-06T10:02:00+08:00', 'zh-CN', now)).toBe('3 月 6 日 10:02')
  expect(formatAgo('2026-03-08T09:30:00+08:00', 'zh-CN', now)).toBe('今天 09:30')
})

test('durations', () => {
  expect(formatDuration(108_000, 'zh-CN')).toBe('1 分 48 秒')
  expect(formatDuration(38 * 60_000, 'zh-CN')).toBe('38 分钟')
  expect(formatDuration(7_800_000, 'en')).toBe('2 h 10 min')
  expect(formatDuration(-5, 'zh-CN')).toBe('0 秒')
  expect(formatSpan(38 * 60_000 + 59_000, 'zh-CN')).toBe('38 分钟')
  expect(formatSpan(20_000, 'en')).toBe('under 1 min')
  expect(formatSpan(3 * 86_400_000, 'zh-CN')).toBe('3 天')
})

test('numbers', () => {
  expect(formatNumber(34649)).toBe('34,649')
  expect(formatNumber(null)).toBe('—')
  expect(formatChange(1204)).toBe('+1,204')
  expect(formatChange(-3)).toBe('−3')
  expect(formatMoney(3640, 'zh-CN')).toBe('36.40 元')
  expect(formatMoney(123456, 'en')).toBe('¥1,234.56')
})

test('all and nothing are said only when it is exactly so', () => {
  expect(formatPercent(174, 174)).toBe('100%')
  expect(formatPercent(1739, 1740)).toBe('99%')
  expect(formatPercent(1, 1740)).toBe('<1%')
  expect(formatPercent(0, 1740)).toBe('0%')
  expect(formatPercent(0, 0)).toBe('—')
  expect(formatPercent(129, 174)).toBe('74%')
})

test('a thin space stands between Chinese and digits, once', () => {
  expect(spaced('花苑里3栋')).toBe('花苑里\u20093\u2009栋')
  expect(spaced('花苑里 3 栋')).toBe('花苑里 3 栋')
})
