import { getLocale, type Locale } from './locale.ts'

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })
const cents = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** `34,649`; nothing known is a dash, never a zero. */
export const formatNumber = (value: number | null | undefined): string =>
  value === null || value === undefined ? '—' : grouped.format(value)

/** `+1,204` · `−3` · `0` */
export const formatChange = (value: number): string =>
  value > 0 ? `+${grouped.format(value)}` : value < 0 ? `−${grouped.format(-value)}` : '0'

/** `74%`. All is 100% and nothing is 0% only when it is exactly so: 173 of 174 is 99%. */
export function formatPercent(part: number, whole: number): string {
  if (whole <= 0) return '—'
  const percent = (part / whole) * 100
  if (percent > 0 && percent < 1) return '<1%'
  return `${percent > 99 && percent < 100 ? 99 : Math.round(percent)}%`
}

/** Integer fen: `36.40 元` · `¥36.40` */
export const formatMoney = (fen: number, locale: Locale = getLocale()): string =>
  locale === 'en' ? `¥${cents.format(fen / 100)}` : `${cents.format(fen / 100)} 元`
