import { useMemo } from 'react'
import { formatDuration, formatSpan } from './duration.ts'
import { useLocale } from './locale.ts'
import { formatChange, formatMoney, formatNumber, formatPercent } from './number.ts'
import { type BothLanguages, pick } from './pick.ts'
import { formatAgo, formatDate, formatDateTime, formatDay, formatTime, type Moment } from './time.ts'

/** Every formatter in the reader's language; re-renders when the language changes. */
export function useFormat() {
  const locale = useLocale()
  return useMemo(
    () => ({
      locale,
      time: formatTime,
      date: (moment: Moment) => formatDate(moment, locale),
      day: (moment: Moment) => formatDay(moment, locale),
      dateTime: (moment: Moment) => formatDateTime(moment, locale),
      ago: (moment: Moment) => formatAgo(moment, locale),
      duration: (ms: number) => formatDuration(ms, locale),
      span: (ms: number) => formatSpan(ms, locale),
      number: formatNumber,
      change: formatChange,
      percent: formatPercent,
      money: (fen: number) => formatMoney(fen, locale),
      pick: (text: BothLanguages) => pick(text, locale),
    }),
    [locale],
  )
}
