import { dayOf } from '../../../i18n/index.ts'
import { dayAfter, momentOf } from '../filter/filter.ts'

/** The moments superiors ask figures as of. */
export type Moment = 'now' | 'noon' | 'midnight' | 'evening'

const at: Record<Exclude<Moment, 'now'>, (today: string) => string> = {
  noon: (today) => momentOf(today, '12:00'),
  midnight: (today) => momentOf(today, '00:00'),
  evening: (today) => momentOf(dayAfter(today, -1), '20:00'),
}

/** As the server takes it; undefined = now. */
export const momentAt = (moment: Moment, now: number): string | undefined =>
  moment === 'now' ? undefined : at[moment](dayOf(now))

/** Those that have been. */
export const moments = (now: number): Moment[] =>
  (['now', 'noon', 'midnight', 'evening'] as const).filter((moment) => {
    const text = momentAt(moment, now)
    return text === undefined || Date.parse(text) <= now
  })
