import type { Instant } from '../common/schema.ts'
import { millis } from '../common/time.ts'
import type { Pace } from './schema.ts'

const HOUR = 3_600_000

/** Rows that came to an end, and tries, within the hour that begins at `hour`. */
export type WorkedHour = { hour: Instant; settled: number; tried: number }

/** Rows settled an hour, counting only hours in which somebody worked, of the last `of` of them. */
export function paceOver(hours: readonly WorkedHour[], of = Number.POSITIVE_INFINITY): number {
  const worked = hours
    .filter((one) => one.settled > 0 || one.tried > 0)
    .toSorted((a, b) => millis(b.hour) - millis(a.hour))
  const last = worked.slice(0, Math.min(of, worked.length))
  return last.length === 0 ? 0 : last.reduce((sum, one) => sum + one.settled, 0) / last.length
}

type Standing = {
  hours: readonly WorkedHour[]
  /** Settled in the sixty minutes before now. */
  lastHour: number
  /** Rows whose end is not known yet. */
  left: number
  now: Instant
  deadline: Instant
}

/**
 * How fast a list is worked off, and when it will be done if it goes on like that: by the last hour where somebody worked
 * in it, otherwise by all hours that were worked. Nights are not foreseen: at nine in the evening it says how many hours of
 * work are left, counted from now.
 */
export function paceOf({ hours, lastHour, left, now, deadline }: Standing): Pace {
  const average = paceOver(hours)
  const rate = lastHour > 0 ? lastHour : average
  const remaining = millis(deadline) - millis(now)
  const finishes = left > 0 && rate > 0 ? millis(now) + (left / rate) * HOUR : null
  return {
    lastHour,
    average,
    finishesAt: finishes === null ? null : new Date(Math.min(finishes, 8.64e15)).toISOString(),
    needed: left === 0 ? 0 : remaining > 0 ? (left * HOUR) / remaining : null,
    late: left > 0 && (remaining <= 0 || (finishes !== null && finishes > millis(deadline))),
  }
}
