import { clean } from './clean.ts'
import type { Day } from './schema.ts'
import { addDays, daysBetween, isDay } from './time.ts'

/** `unreadable`: not a day as people write it (a year alone, 5/3/2026). `impossible`: 30 February. */
export type DateProblem = 'unreadable' | 'impossible'
export type ReadDate = { ok: true; day: Day } | { ok: false; reason: DateProblem }

const separated = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})[日号]?$/
/** Spreadsheets hand a day over as midnight, `2026-03-05T00:00:00.000Z`: the time is theirs, not the day's. */
const time = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/i
const hour = /\s*\d{1,2}[时点](?:\d{1,2}分?)?$/
const weekday = /[（(]?(?:星期|周|礼拜)[一二三四五六日天][）)]?$/

/** A whole day as people and spreadsheets write it: `2026-3-5`, `2026/3/5`, `2026年3月5日`, `20260305`, an ISO time. */
export function parseDate(text: string): ReadDate {
  const written = plain(text)
  const parts = separated.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written)
  return parts ? dayFrom(parts[1], parts[2], parts[3]) : { ok: false, reason: 'unreadable' }
}

/** Which year a day without one, or with two digits of it, is taken for: the last time, the next, or whichever is nearer. */
export type YearMeant = 'past' | 'future' | 'nearest'

// A year of two digits has only a `.`, `-` or 年 behind it: 12/3/26 may be the month that comes first.
const shortYear = /^(\d{2})(?:年(\d{1,2})月(\d{1,2})[日号]?|([-.])(\d{1,2})\4(\d{1,2}))$/
const shortYearSlashed = /^(1[3-9]|[2-9]\d)\/(\d{1,2})\/(\d{1,2})$/
// Not `3.2`: that may be the twentieth, its zero taken by a spreadsheet.
const noYear = /^(\d{1,2})(?:月(\d{1,2})[日号]?|[-/](\d{1,2})|\.(\d{2}))$/
const serial = /^\d{5}(?:\.\d+)?$/

/**
 * A day in a column of days, as people write it: what `parseDate` reads, and `3月2日`, `3/2`, `26.3.2`, and the number under which
 * a spreadsheet holds a day (46083). `today` and `meant` tell the year where it is left out.
 */
export function readDate(text: string, today: Day, meant: YearMeant = 'past'): ReadDate {
  const whole = parseDate(text.replace(hour, ''))
  if (whole.ok || whole.reason === 'impossible') return whole
  const written = plain(text.replace(hour, ''))
  if (serial.test(written)) return serialDay(Math.floor(Number(written)))
  const short = shortYear.exec(written) ?? shortYearSlashed.exec(written)
  if (short) {
    const [, year, month = short[5], date = short[6]] = short
    return yearsOf(
      today,
      [1900, 2000].map((century) => String(century + Number(year))),
      month,
      date,
      meant,
      1,
    )
  }
  const [, month, ...dates] = noYear.exec(written) ?? []
  const date = dates.find((one) => one !== undefined)
  if (month === undefined) return { ok: false, reason: 'unreadable' }
  // A leap day is at most eight years away.
  const now = Number(today.slice(0, 4))
  const years = Array.from({ length: 17 }, (_, at) => String(now - 8 + at))
  return yearsOf(today, years, month, date, meant, 0)
}

/** The day of the years given that is meant; `grace` years on the wrong side of today are still taken. */
function yearsOf(
  today: Day,
  years: string[],
  month: string | undefined,
  date: string | undefined,
  meant: YearMeant,
  grace: number,
): ReadDate {
  const slack = grace * 366
  const days = years.flatMap((year) => {
    const read = dayFrom(year, month, date)
    return read.ok ? [read.day] : []
  })
  const fitting = days.filter((day) => {
    const ahead = daysBetween(today, day)
    return meant === 'nearest' || (meant === 'past' ? ahead <= slack : ahead >= -slack)
  })
  const away = (day: Day) => Math.abs(daysBetween(today, day))
  const [first, ...others] = fitting.length > 0 ? fitting : days
  if (first === undefined) return { ok: false, reason: 'impossible' }
  return { ok: true, day: others.reduce((best, day) => (away(day) < away(best) ? day : best), first) }
}

function plain(text: string): string {
  return clean(text).replace(time, '').replace(weekday, '').replace(/\s/g, '')
}

function dayFrom(year = '', month = '', date = ''): ReadDate {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? { ok: true, day } : { ok: false, reason: 'impossible' }
}

const dayZero: Day = '1899-12-30'
const earliest = daysBetween(dayZero, '1927-05-18')
const latest = daysBetween(dayZero, '2119-01-10')

function serialDay(number: number): ReadDate {
  return number >= earliest && number <= latest
    ? { ok: true, day: addDays(dayZero, number) }
    : { ok: false, reason: 'unreadable' }
}
