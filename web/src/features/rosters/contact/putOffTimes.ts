import { addDays, addMinutes, dayOf, instantAt, millis } from '@kapok/contract/common/time'

export type PutOffTime = { kind: 'minutes' | 'afternoon' | 'evening' | 'tomorrow'; at: string }

/** Nobody is rung at half past ten at night: what would fall later is left to a time chosen by hand. */
const LATEST = '21:00'
const SOON = [30, 60]

/** On a full five minutes: an agreed time is said aloud. */
function rounded(instant: string): string {
  const step = 5 * 60_000
  return new Date(Math.ceil(millis(instant) / step) * step).toISOString()
}

/** The times people usually agree on, soonest first, all later than now. */
export function putOffTimes(now: string): PutOffTime[] {
  const today = dayOf(now)
  const before = (at: string, time: string) => millis(at) < millis(instantAt(today, time))
  const soon = SOON.map((minutes): PutOffTime => ({ kind: 'minutes', at: rounded(addMinutes(now, minutes)) }))
  const later: PutOffTime[] = [
    { kind: 'afternoon', at: instantAt(today, '15:00') },
    { kind: 'evening', at: instantAt(today, '18:30') },
  ]
  return [
    ...soon.filter(({ at }) => before(at, LATEST)),
    ...later.filter(({ at }) => millis(at) > millis(now) + 90 * 60_000),
    { kind: 'tomorrow', at: instantAt(addDays(today, 1), '09:00') },
  ]
}
