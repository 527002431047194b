import { getLocale, type Locale } from './locale.ts'

export type Moment = string | number | Date

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const WEEKDAYS = {
  'zh-CN': ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** What the clocks on the wall in Shanghai show. `2026-03-08` alone is that day. */
function wall(moment: Moment) {
  const parts: Record<string, number> = {}
  for (const { type, value } of clock.formatToParts(new Date(moment))) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts
  return { year, month, day, hour, minute, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() }
}

const two = (n: number) => String(n).padStart(2, '0')

/** `09:31` */
export function formatTime(moment: Moment): string {
  const { hour, minute } = wall(moment)
  return `${two(hour)}:${two(minute)}`
}

/** `3 月 8 日` · `8 Mar`; the year only if it is not this one. */
export function formatDate(moment: Moment, locale: Locale = getLocale(), now: Moment = Date.now()): string {
  const { year, month, day } = wall(moment)
  const withYear = year !== wall(now).year
  if (locale === 'en') return `${day} ${MONTHS[month - 1]}${withYear ? ` ${year}` : ''}`
  return `${withYear ? `${year} 年 ` : ''}${month} 月 ${day} 日`
}

/** `3 月 8 日 星期日` · `Sun 8 Mar` */
export function formatDay(moment: Moment, locale: Locale = getLocale(), now: Moment = Date.now()): string {
  const date = formatDate(moment, locale, now)
  const weekday = WEEKDAYS[locale][wall(moment).weekday]
  return locale === 'en' ? `${weekday} ${date}` : `${date} ${weekday}`
}

/** `3 月 8 日 09:31` · `8 Mar 09:31` */
export const formatDateTime = (moment: Moment, locale: Locale = getLocale(), now: Moment = Date.now()): string =>
  `${formatDate(moment, locale, now)} ${formatTime(moment)}`

/** `2026-03-08`, the day in Shanghai; what is sent to the server and what days are compared by. */
export function dayOf(moment: Moment): string {
  const { year, month, day } = wall(moment)
  return `${year}-${two(month)}-${two(day)}`
}

/** `刚刚` · `38 分钟前` · `今天 07:10` · `昨天 09:31` · `3 月 6 日 10:02` */
export function formatAgo(moment: Moment, locale: Locale = getLocale(), now: Moment = Date.now()): string {
  const at = new Date(moment).getTime()
  const here = new Date(now).getTime()
  const minutes = Math.floor((here - at) / 60_000)
  if (minutes >= 0 && minutes < 1) return locale === 'en' ? 'just now' : '刚刚'
  if (minutes >= 1 && minutes < 60) return locale === 'en' ? `${minutes} min ago` : `${minutes} 分钟前`
  const day = dayOf(at)
  if (day === dayOf(here)) return `${locale === 'en' ? 'today' : '今天'} ${formatTime(at)}`
  if (day === dayOf(here - 86_400_000)) return `${locale === 'en' ? 'yesterday' : '昨天'} ${formatTime(at)}`
  return formatDateTime(at, locale, here)
}
