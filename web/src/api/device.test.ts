import { expect, test } from 'vitest'
import { deviceLabel } from './device.ts'

test.each([
  [
    'Mozilla/5.0 (Linux; Android 13; V2244A) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36',
    'Android 手机 · Chrome',
  ],
  [
    'Mozilla/5.0 (Linux; Android 12; M2105K81AC) AppleWebKit/537.36 Chrome/120.0 Safari/537.36',
    'Android 平板 · Chrome',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile/15E148 Safari/604.1', 'iPhone · Safari'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Mobile/15E148 MicroMessenger/8.0.49', 'iPhone · 微信'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0.0.0 Safari/537.36 Edg/120.0', 'Windows 电脑 · Edge'],
  ['something else', '未知设备'],
])('%s', (userAgent, label) => {
  expect(deviceLabel(userAgent, 'zh-CN')).toBe(label)
})

test('in English', () => {
  expect(deviceLabel('Mozilla/5.0 (Linux; Android 13) Chrome/120.0 Mobile Safari/537.36', 'en')).toBe(
    'Android phone · Chrome',
  )
})
