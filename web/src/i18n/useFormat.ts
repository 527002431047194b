import { addressText } from '@kapok/contract/places/address'
import { useMemo } from 'react'
import { formatDuration, formatSpan } from './duration.ts'
import { useLocale } from './locale.ts'
import { formatChange, formatMoney, formatNumber, formatPercent } from './number.ts'
import { type BothLanguages, pick } from './pick.ts'
import { formatAgo, formatDate, formatDateTime, formatDay, formatTime, type Moment } from './time.ts'

/** Every formatter in the reader's language; re-renders when the language changes. */
export function useFormat() {
  const locale = useLocale()
  return useMemo(() => {
    const door = (address: Parameters<typeof addressText>[0]) => addressText(address, locale === 'en' ? 'en' : 'zh')
    return {
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
      /** A door in one line; empty where none is known. */
      door,
      /** `花苑里3栋`, `花苑里 Bldg 3`; without the estate where that stands beside it. */
      building: (name: string, estate = '') => door({ estate, building: name, unit: '', room: '' }),
      /** Several things in one line. */
      list: (parts: readonly string[]) => parts.join(locale === 'en' ? ', ' : '、'),
      pick: (text: BothLanguages) => pick(text, locale),
    }
  }, [locale])
}
