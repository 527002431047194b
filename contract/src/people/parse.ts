import { clean } from '../common/clean.ts'
import type { Day } from '../common/schema.ts'
import { isDay } from '../common/time.ts'
import type { Sex } from './schema.ts'

const sexes: Record<string, Sex> = {
  '': 'unknown',
  '0': 'unknown',
  未知: 'unknown',
  不详: 'unknown',
  unknown: 'unknown',
  '1': 'male',
  男: 'male',
  男性: 'male',
  先生: 'male',
  m: 'male',
  male: 'male',
  '2': 'female',
  女: 'female',
  女性: 'female',
  女士: 'female',
  f: 'female',
  female: 'female',
  '9': 'unstated',
  未说明: 'unstated',
  unstated: 'unstated',
}

/** Sex as lists write it, in words or as GB/T 2261.1 codes; nothing written is `unknown`, something else is null. */
export function parseSex(text: string): Sex | null {
  const key = clean(text).toLowerCase()
  return Object.hasOwn(sexes, key) ? (sexes[key] ?? null) : null
}

/** `unreadable`: not a whole date (a year alone, two digits for a year). `impossible`: 30 February. */
export type DateProblem = 'unreadable' | 'impossible'

const separated = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})[日号]?$/
/** Spreadsheets hand a day over as midnight, `2026-03-05T00:00:00.000Z`: the time is theirs, not the day's. */
const midnight = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/i

/** A day as people and spreadsheets write it: `2026-3-5`, `2026/3/5`, `2026年3月5日`, `20260305`, an ISO time. */
export function parseDate(text: string): { ok: true; day: Day } | { ok: false; reason: DateProblem } {
  const written = clean(text).replace(midnight, '').replace(/\s/g, '')
  const parts = separated.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written)
  if (!parts) return { ok: false, reason: 'unreadable' }
  const [, year = '', month = '', date = ''] = parts
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? { ok: true, day } : { ok: false, reason: 'impossible' }
}
