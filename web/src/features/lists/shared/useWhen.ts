import { addDays } from '@kapok/contract/common/time'
import { dayOf, useFormat, useText } from '../../../i18n/index.ts'
import { listsText } from '../../../i18n/messages/lists.ts'

/** A moment near now, as people say it: `今天 18:00` · `明天 09:00` · `3 月 8 日 10:00`. */
export function useWhen(now: number): (moment: string) => string {
  const t = useText(listsText)
  const f = useFormat()
  const today = dayOf(now)
  return (moment) => {
    const day = dayOf(moment)
    if (day === today) return t.today(f.time(moment))
    if (day === addDays(today, 1)) return t.tomorrow(f.time(moment))
    return f.dateTime(moment)
  }
}
