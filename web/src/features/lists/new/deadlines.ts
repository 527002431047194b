import { addDays, dayOf, instantAt } from '@kapok/contract/common/time'

export type DeadlineChoice =
  | { key: string; at: string; in: number }
  | { key: string; at: string; day: 'today' | 'tomorrow'; time: string }

const HOURS = [2, 4, 8, 24]
const TIMES = [
  ['today', '12:00'],
  ['today', '18:00'],
  ['today', '22:00'],
  ['tomorrow', '12:00'],
  ['tomorrow', '18:00'],
] as const
/** A time of today that is nearer than this is no help. */
const NEAR = 3_600_000

/** Usual deadlines: some hours from now, and the hours at which people want lists back. */
export function deadlineChoices(now: number): DeadlineChoice[] {
  const minute = Math.ceil(now / 60_000) * 60_000
  const today = dayOf(new Date(now).toISOString())
  return [
    ...HOURS.map((hours) => ({
      key: `in${hours}`,
      at: new Date(minute + hours * 3_600_000).toISOString(),
      in: hours,
    })),
    ...TIMES.map(([day, time]) => ({
      key: `${day}${time}`,
      at: instantAt(day === 'today' ? today : addDays(today, 1), time),
      day,
      time,
    })).filter(({ at }) => Date.parse(at) - now > NEAR),
  ]
}

/** The text of a `datetime-local` field, in Shanghai, and back; undefined where it is not a whole moment. */
export const localOf = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16)
export function momentOf(local: string): string | undefined {
  const at = Date.parse(`${local}:00+08:00`)
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) && !Number.isNaN(at) ? new Date(at).toISOString() : undefined
}
