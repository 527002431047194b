import { clean } from '../common/clean.ts'
import type { Sex } from './schema.ts'

export { type DateProblem, parseDate } from '../common/dates.ts'

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
