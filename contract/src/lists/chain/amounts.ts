import { numberOf } from './text.ts'
import type { ChainQuantity } from './types.ts'

export type Amounts = {
  quantity: ChainQuantity | null
  people: number | null
  several: boolean
  bare: boolean
  rest: string
}

const numeral = '\\d{1,4}(?:\\.\\d)?|[一二两兩三四五六七八九十半俩仨]{1,3}'
const units =
  '人份|公斤|千克|斤|kg|份|盒|箱|袋|包|个|個|只|瓶|桶|套|件|提|组|条|支|枝|把|捆|单|罐|听|壶|块|本|筐|篮|打|板|户|杯|碗|双|对|串|棵|颗|粒|根|片|床|台|张|盘'
const before = '(?:改成?为?到?|一共|共|要|订|来|买|需要|需|领|报|加)? ?'
const after = '(?!月|钱|小时|星期|礼拜|事|括|面)'
const counted = new RegExp(`(各|每样|每种)? ?${before}(?:[x×*✖+] ?)?(${numeral}) ?(${units})${after}`, 'gi')
const signed = /(各|[x×*✖+]) ?(\d{1,3}|[一二两三四五六七八九十])(?![\d.])/gi
const peopleCounted = new RegExp(`(?:一家|共|一共)?(${numeral})(?:个人|人(?!份)|位|口)`, 'g')
const anyNumber = /[\d一二两兩三四五六七八九十半俩仨]/
const grownAndSmall = /(\d|[一二两三四五六])大(\d|[一二两三四五六])小/
const alone = /(^| )(\d{1,2})(?= |$)/g

const take = (text: string, parts: readonly string[]): string =>
  parts
    .reduce((rest, part) => rest.replace(part, ' '), text)
    .replace(/ +/g, ' ')
    .trim()

/** How much and for how many an entry asks. Several different amounts are left in the text: which is meant is not guessed. */
export function readAmounts(text: string): Amounts {
  if (!anyNumber.test(text)) return { quantity: null, people: null, several: false, bare: false, rest: text }
  let rest = text
  let people: number | null = null
  const family = grownAndSmall.exec(rest)
  const heads = [...rest.matchAll(peopleCounted)]
  if (family) people = (numberOf(family[1] ?? '') ?? 0) + (numberOf(family[2] ?? '') ?? 0)
  else if (heads.length === 1) {
    people = numberOf(heads[0]?.[1] ?? '')
    if (people !== null) rest = take(rest, [heads[0]?.[0] ?? ''])
  }

  const found: { text: string; quantity: ChainQuantity }[] = []
  for (const [written, each = '', number = '', unit = ''] of rest.matchAll(counted)) {
    const count = numberOf(number)
    if (count !== null) found.push({ text: written, quantity: { count, unit, each: each !== '' } })
  }
  if (found.length === 0) {
    for (const match of rest.matchAll(signed)) {
      const [written, sign = '', number = ''] = match
      const count = numberOf(number)
      // Max2 is a name
      if (count === null || (/x/i.test(sign) && /[A-Za-z]/.test(rest.charAt(match.index - 1)))) continue
      found.push({ text: written, quantity: { count, unit: '', each: sign === '各' } })
    }
  }
  const [first] = found
  if (first) {
    const same = found.every(
      ({ quantity }) => quantity.count === first.quantity.count && quantity.unit === first.quantity.unit,
    )
    if (found.length > 1 && !same) return { quantity: null, people, several: true, bare: false, rest }
    const alone = found.length === 1 && take(rest, [first.text]).search(signed) < 0
    if (alone) return { quantity: first.quantity, people, several: false, bare: false, rest: take(rest, [first.text]) }
    return { quantity: null, people, several: true, bare: false, rest }
  }
  const numbers = [...rest.matchAll(alone)]
  if (numbers.length === 1 && /\p{L}/u.test(rest)) {
    const [written, , number = ''] = numbers[0] ?? ['', '', '']
    const at = numbers[0]?.index ?? 0
    const quantity = { count: Number(number), unit: '', each: false }
    return {
      quantity,
      people,
      several: false,
      bare: true,
      rest: `${rest.slice(0, at)} ${rest.slice(at + written.length)}`.trim(),
    }
  }
  return { quantity: null, people, several: false, bare: false, rest }
}

/** As a cell shows it: `2份`, `各1`, `2`. */
export const quantityText = (quantity: ChainQuantity | null): string =>
  quantity === null ? '' : `${quantity.each ? '各' : ''}${quantity.count}${quantity.unit}`
