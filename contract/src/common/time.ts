import type { Day, Instant, TimeOfDay } from './schema.ts'

const MINUTE = 60_000
const DAY = 86_400_000
/** Asia/Shanghai is UTC+8 all the year; it has had no summer time since 1991, and days before then are taken the same way. */
const AHEAD = 480 * MINUTE

const midnightUtc = (day: Day) => Date.parse(`${day}T00:00:00Z`)

/** Milliseconds since 1970. Instants are compared by this, never as text: two offsets may name one moment. */
export const millis = (instant: Instant): number => Date.parse(instant)

/** The day in Shanghai on which a moment falls. */
export const dayOf = (instant: Instant): Day => new Date(millis(instant) + AHEAD).toISOString().slice(0, 10)

/** The moment of a time of day in Shanghai. `24:00` is the midnight that ends the day. */
export function instantAt(day: Day, time: TimeOfDay): Instant {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  return new Date(midnightUtc(day) + minutes * MINUTE - AHEAD).toISOString()
}

export const addMinutes = (instant: Instant, minutes: number): Instant =>
  new Date(millis(instant) + minutes * MINUTE).toISOString()

export const addDays = (day: Day, days: number): Day =>
  new Date(midnightUtc(day) + days * DAY).toISOString().slice(0, 10)

/** Days from one day to another; negative when `to` lies before `from`. */
export const daysBetween = (from: Day, to: Day): number => (midnightUtc(to) - midnightUtc(from)) / DAY

/** Whether a text is a day that exists: `2026-02-30` is not one. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(midnightUtc(text)) && addDays(text, 0) === text

/** Whole years of age on a day. Who is born on 29 February is a year older on 1 March of a common year; never below 0. */
export function ageOn(birthDate: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return Math.max(0, day.slice(5) < birthDate.slice(5) ? years - 1 : years)
}
