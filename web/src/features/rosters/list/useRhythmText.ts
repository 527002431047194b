import type { Rhythm } from '@kapok/contract/playbooks/schema'
import { useFormat, useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'

/** How often people on a roster are reached, in words. */
export function useRhythmText(): (rhythm: Rhythm) => string {
  const t = useText(rostersText).rhythm
  const format = useFormat()
  return (rhythm) => {
    switch (rhythm.type) {
      case 'once':
        if (rhythm.by !== undefined) return t.onceBy(format.dateTime(rhythm.by))
        return rhythm.withinDays === 0 ? t.onceToday : t.once(rhythm.withinDays)
      case 'every':
        return rhythm.days === 1 ? t.day : rhythm.days === 7 ? t.week : t.every(rhythm.days)
      case 'daily':
        return t.daily(rhythm.windows.map(({ from, to }) => `${from}–${to}`).join(t.join))
    }
  }
}
