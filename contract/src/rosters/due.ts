import type { Day, Instant } from '../common/schema.ts'
import { addDays, dayOf, daysBetween, instantAt, millis } from '../common/time.ts'
import type { Rhythm } from '../playbooks/schema.ts'

/** One line of a roster as far as its rhythm is concerned. */
export type ListingSpan = {
  rhythm: Rhythm
  startsOn: Day
  /** The roster's last day, itself included. */
  endsOn: Day | null
  addedOn: Day
  /** The first day on which the line is off the roster: who is taken off today is not due today. */
  removedOn: Day | null
  /** The moment of being put on, if known: a window that had ended by then was never due. */
  addedAt?: Instant | null
}

/** One due contact: its number within the day, and the window `[opensAt, closesAt)` in which it is wanted. */
export type Slot = { slot: number; opensAt: Instant; closesAt: Instant }

const earliest = (...instants: Instant[]) => instants.reduce((a, b) => (millis(b) < millis(a) ? b : a))

/** First day on which a line counts: put on early, it waits for the roster to start. */
const firstDay = ({ startsOn, addedOn }: ListingSpan) => (addedOn > startsOn ? addedOn : startsOn)

/** When a line's one contact is wanted at the latest: never before its first day has begun. */
const deadlineOf = ({ withinDays, by }: Extract<Rhythm, { type: 'once' }>, first: Day): Instant => {
  if (by === undefined) return instantAt(addDays(first, withinDays), '24:00')
  return millis(by) > millis(instantAt(first, '00:00')) ? by : instantAt(first, '24:00')
}

/**
 * The due contacts that belong to a day.
 *
 * `once` belongs to the line's first day and to no other, so that it is on the sheet from the first hour and is counted
 * once; its window stays open until the end of the deadline day, or until the hour `by`. Who is put on after that hour is
 * late from the first moment, and on the sheet of the first day still. `onSheet` says on which days it can be worked,
 * `lastDayOf` on which day's close it has to be settled.
 * `every` counts from the line's first day; the window is the whole day.
 * `daily` gives slots 0 … n-1, one for each window.
 */
export function slotsOn(listing: ListingSpan, day: Day): Slot[] {
  const { rhythm, endsOn, removedOn, addedAt } = listing
  const first = firstDay(listing)
  if (day < first || (endsOn && day > endsOn) || (removedOn && day >= removedOn)) return []

  const whole = (until: Day) => [{ slot: 0, opensAt: instantAt(day, '00:00'), closesAt: instantAt(until, '24:00') }]
  switch (rhythm.type) {
    case 'once': {
      if (day !== first) return []
      const ends = [deadlineOf(rhythm, first)]
      if (endsOn) ends.push(instantAt(endsOn, '24:00'))
      if (removedOn) ends.push(instantAt(removedOn, '00:00'))
      return whole(day).map((slot) => ({ ...slot, closesAt: earliest(...ends) }))
    }
    case 'every':
      return daysBetween(first, day) % rhythm.days === 0 ? whole(day) : []
    case 'daily':
      return rhythm.windows
        .map(({ from, to }, slot) => ({ slot, opensAt: instantAt(day, from), closesAt: instantAt(day, to) }))
        .filter(({ closesAt }) => !addedAt || millis(closesAt) > millis(addedAt))
  }
}

/** Whether a due contact can be worked on a day: some of its window lies in it. */
export const onSheet = ({ opensAt, closesAt }: Pick<Slot, 'opensAt' | 'closesAt'>, day: Day): boolean =>
  millis(opensAt) < millis(instantAt(day, '24:00')) && millis(closesAt) > millis(instantAt(day, '00:00'))

/** The day whose close has to settle a due contact; an earlier day can be signed while its window still runs. */
export const lastDayOf = ({ closesAt }: Pick<Slot, 'closesAt'>): Day =>
  dayOf(new Date(millis(closesAt) - 1).toISOString())
