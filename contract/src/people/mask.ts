import { clean, cleanNumber } from '../common/clean.ts'
import { parsePhone } from './phone.ts'
import { compoundSurnames } from './surnames.ts'

/**
 * A name with only so much left as tells people apart on a list (china.md §7): `张*`, `欧阳*`, `J* S*`. The number of stars
 * says nothing about the length. Characters are code points; a single one is hidden altogether.
 */
export function maskName(name: string): string {
  const whole = clean(name)
  if (/^[\p{Script=Latin}\p{M}\s.'’-]+$/u.test(whole))
    return whole
      .split(/\s+/)
      .map((word) => `${[...word][0] ?? ''}*`)
      .join(' ')
  const characters = [...whole]
  if (characters.length < 2) return '*'
  const two = characters.slice(0, 2).join('')
  return characters.length > 2 && compoundSurnames.has(two) ? `${two}*` : `${characters[0]}*`
}

/** `138****1234`, `0769-****3333`, `+852****4567`; public service numbers as they are; what is no number, not at all. */
export function maskPhone(number: string): string {
  const phone = parsePhone(number)
  if (!phone.ok) return '****'
  if (phone.kind === 'service' || phone.kind === 'short') return phone.normalised
  const bare = phone.extension === null ? phone.normalised : phone.normalised.slice(0, -phone.extension.length - 1)
  const area = /^(?:\+85[23]|0\d+-)/.exec(bare)?.[0] ?? (phone.kind === 'mobile' ? bare.slice(0, 3) : '')
  return `${area}****${bare.slice(-4)}`
}

/**
 * `441283************`: of an identity number the region alone, of other documents the first two characters. Never the end:
 * practice differs (6+4, 4+4, 1+1), so pieces from two lists can be put together, and the last four digits are what banks
 * and services ask for (china.md §7, MASK1). Who is meant is told by the masked name and the door beside it.
 */
export function maskDocument(number: string): string {
  const bare = cleanNumber(number)
  const shown = /^(?:\d{15}|\d{17}[\dXx])$/.test(bare) ? 6 : bare.length > 5 ? 2 : 0
  const characters = [...bare]
  return characters.slice(0, shown).join('') + '*'.repeat(Math.max(4, characters.length - shown))
}
