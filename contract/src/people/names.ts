/** What a list does to a name on its way here: full-width letters, 张三 padded to three characters, every kind of dot. */
export const tidyName = (name: string): string =>
  name
    .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! - 0xfee0))
    .replace(/[•‧・･]/g, '·')
    .replace(/\s+/g, ' ')
    .replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, '$1')
    .trim()

/** Without accents, in small letters. */
export const bareLetters = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Letters somebody typed, the way a name is spelt: no spaces, ü is v. */
export const typedLetters = (letters: string): string =>
  bareLetters(letters.replace(/ü/gi, 'v').replace(/\blyu/gi, 'lv').replace(/\bnyu/gi, 'nv')).replace(
    /[^\p{L}\p{N}]/gu,
    '',
  )

/** A name as a list gives it and as it is spelt (`zhangsan`). */
export type SpeltName = { name: string; pinyin: string }

const characters = (name: string): string[] => [...bareLetters(tidyName(name)).replace(/[\s·.'’-]/g, '')]

/**
 * How two names compare. `alike`: spelt the same in other characters (张婷, 张亭), the same characters in another order, or
 * one with something left off at its end (阿依古丽, 阿依古丽·买买提). Brothers who differ in one character are not alike.
 */
export const namesAlike = (one: SpeltName, other: SpeltName): 'same' | 'alike' | 'other' => {
  if (one.name === other.name) return 'same'
  const [a, b] = [characters(one.name), characters(other.name)]
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const joined = [short.join(''), long.join('')] as const
  if (short.length === 0) return 'other'
  if (joined[0] === joined[1]) return 'same'
  if (short.length >= 2 && joined[1].startsWith(joined[0])) return 'alike'
  if (short.length >= 2 && short.toSorted().join('') === long.toSorted().join('')) return 'alike'
  return one.pinyin !== '' && one.pinyin === other.pinyin ? 'alike' : 'other'
}
