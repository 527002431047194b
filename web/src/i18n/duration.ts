import { getLocale, type Locale } from './locale.ts'

const UNITS = [
  { ms: 86_400_000, zh: '天', zhShort: '天', en: 'd' },
  { ms: 3_600_000, zh: '小时', zhShort: '小时', en: 'h' },
  { ms: 60_000, zh: '分钟', zhShort: '分', en: 'min' },
  { ms: 1000, zh: '秒', zhShort: '秒', en: 's' },
] as const

/** Two units at most: `1 分 48 秒` · `2 小时 10 分` · `38 分钟`. */
export function formatDuration(ms: number, locale: Locale = getLocale()): string {
  const whole = Math.max(0, Math.floor(ms / 1000) * 1000)
  const first = UNITS.findIndex((unit) => whole >= unit.ms)
  const unit = UNITS[first]
  if (!unit) return locale === 'en' ? '0 s' : '0 秒'
  const next = UNITS[first + 1]
  const count = Math.floor(whole / unit.ms)
  const rest = next ? Math.floor((whole % unit.ms) / next.ms) : 0
  if (!next || rest === 0) return `${count} ${locale === 'en' ? unit.en : unit.zh}`
  return locale === 'en' ? `${count} ${unit.en} ${rest} ${next.en}` : `${count} ${unit.zhShort} ${rest} ${next.zhShort}`
}

/** One unit, rounded down: what is left, what has passed. `38 分钟` · `2 小时` · `3 天`. */
export function formatSpan(ms: number, locale: Locale = getLocale()): string {
  const unit = UNITS.find((each) => ms >= each.ms && each.ms >= 60_000)
  if (!unit) return locale === 'en' ? 'under 1 min' : '不到 1 分钟'
  return `${Math.floor(ms / unit.ms)} ${locale === 'en' ? unit.en : unit.zh}`
}
