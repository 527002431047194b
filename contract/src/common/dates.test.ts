import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDate, type YearMeant } from './dates.ts'
import { addDays, daysBetween } from './time.ts'

const today = '2026-03-05'
const days = fc.integer({ min: -25_000, max: 25_000 }).map((n) => addDays(today, n))

describe('days as people write them', () => {
  test.each([
    ['2026-3-2', '2026-03-02'],
    ['2026/03/02', '2026-03-02'],
    ['2026年3月2日', '2026-03-02'],
    ['2026年3月2日（周一）', '2026-03-02'],
    ['2026年3月2日18时', '2026-03-02'],
    ['2026年3月2日 18:30', '2026-03-02'],
    ['20260302', '2026-03-02'],
    ['26.3.2', '2026-03-02'],
    ['26年3月2日', '2026-03-02'],
    ['26/3/2', '2026-03-02'],
    ['43-3-5', '1943-03-05'],
    ['3月2日', '2026-03-02'],
    ['３月２号', '2026-03-02'],
    ['3/2', '2026-03-02'],
    ['3.02', '2026-03-02'],
    ['3月6日', '2025-03-06'],
    ['2月29日', '2024-02-29'],
    ['46083', '2026-03-02'],
    ['46083.75', '2026-03-02'],
  ])('%s is %s', (text, day) => expect(readDate(text, today)).toEqual({ ok: true, day }))

  test('a deadline lies ahead, and what is near is near on either side of the new year', () => {
    expect(readDate('3月2日', today, 'future')).toEqual({ ok: true, day: '2027-03-02' })
    expect(readDate('3月5日', today, 'future')).toEqual({ ok: true, day: today })
    expect(readDate('12-30', '2026-01-02', 'nearest')).toEqual({ ok: true, day: '2025-12-30' })
    expect(readDate('1-2', '2025-12-30', 'nearest')).toEqual({ ok: true, day: '2026-01-02' })
    expect(readDate('30.1.2', today, 'future')).toEqual({ ok: true, day: '2030-01-02' })
  })

  test.each(['2月30日', '2026-2-30', '13月1日', '26.13.1', '20261301', '0/0'])('%s is impossible', (text) =>
    expect(readDate(text, today)).toEqual({ ok: false, reason: 'impossible' }),
  )

  test.each(['', '不详', '2026', '2026-03', '3.2', '5/3/2026', '12/3/26', '502', '13800138000', '99999', '3月', '-1'])(
    '%s cannot be read',
    (text) => expect(readDate(text, today)).toEqual({ ok: false, reason: 'unreadable' }),
  )

  test('every day of a century is read from every way to write it', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [y, m, d] = day.split('-').map(Number)
        const number = String(daysBetween('1899-12-30', day))
        const ways = [day, `${y}.${m}.${d}`, `${y} 年 ${m} 月 ${d} 日`, day.replaceAll('-', '')]
        for (const written of number.length === 5 ? [...ways, number] : ways)
          expect(readDate(written, today)).toEqual({ ok: true, day })
      }),
    )
  })

  test('a day without its year is on the side of today that is meant', () => {
    fc.assert(
      fc.property(days, fc.constantFrom<YearMeant>('past', 'future', 'nearest'), (day, meant) => {
        const [, m, d] = day.split('-').map(Number)
        const read = readDate(`${m}月${d}日`, today, meant)
        if (!read.ok) throw new Error(read.reason)
        expect(read.day.slice(5)).toBe(day.slice(5))
        const ahead = daysBetween(today, read.day)
        if (meant === 'past') expect(ahead).toBeLessThanOrEqual(0)
        if (meant === 'future') expect(ahead).toBeGreaterThanOrEqual(0)
        if (d !== 29) expect(Math.abs(ahead)).toBeLessThanOrEqual(meant === 'nearest' ? 183 : 366)
      }),
    )
  })

  test('whatever is written, the answer is a day or a reason', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789年月日-/. E周一') }), (text) => {
        const read = readDate(text, today)
        if (read.ok) expect(addDays(read.day, 0)).toBe(read.day)
      }),
    )
  })
})
