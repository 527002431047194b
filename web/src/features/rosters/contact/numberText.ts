import type { Question } from '@kapok/contract/playbooks/schema'

export type NumberQuestion = Extract<Question, { type: 'number' }>

/** Full-width digits and the Chinese full stop, as phones in Chinese type them. */
const plain = (text: string) =>
  text
    .replace(/[０-９．]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[。,，]/g, '.')
    .replace(/[^\d.-]/g, '')

/**
 * What a typed number means. The point may be left out where only one place for it makes sense: a temperature of `365` is
 * 36.5, because 365 is past what the question allows.
 */
export function readNumber(
  text: string,
  { most, decimals }: Pick<NumberQuestion, 'most' | 'decimals'>,
): number | undefined {
  const typed = plain(text)
  if (!/^-?\d+(\.\d*)?$/.test(typed)) return undefined
  const value = Number(typed)
  if (decimals === 0 || typed.includes('.') || value <= most) return value
  return Number((value / 10 ** decimals).toFixed(decimals))
}

/** Nothing more can be typed that would still be allowed: the next question may come. */
export function isComplete(text: string, question: NumberQuestion): boolean {
  const value = readNumber(text, question)
  if (value === undefined || value < question.least || value > question.most) return false
  const typed = plain(text)
  const [, after] = typed.split('.')
  if (after !== undefined) return after.length >= question.decimals
  const pointless = question.decimals > 0 && Number(typed) > question.most
  return pointless || (question.decimals === 0 && Number(`${typed}0`) > question.most && value > 0)
}

export const writeNumber = (value: number, { decimals }: Pick<NumberQuestion, 'decimals'>): string =>
  value.toFixed(decimals)
