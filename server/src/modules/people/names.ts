import { pinyin } from 'pinyin-pro'

/** What a list does to a name on its way here: full-width letters, 张三 padded to three characters, every kind of dot. */
export const tidyName = (name: string): string =>
  name
    .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! - 0xfee0))
    .replace(/[•‧・･]/g, '·')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim()

const bare = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * A name as it is typed on a keyboard: `zhangsanfeng` and `zsf`. A surname is read as a surname (单 shan, 尉迟 yuchi), ü is
 * v. A character nobody has a reading for stays as it is; of a foreign name the words count like characters.
 */
export const spell = (name: string): { pinyin: string; initials: string } => {
  const syllables: string[] = []
  for (const [run] of tidyName(name).matchAll(/\p{Script=Han}+|[\p{L}\p{N}\p{M}]+/gu)) {
    const surname = syllables.length === 0 ? 'head' : 'off'
    if (/^\p{Script=Han}/u.test(run))
      syllables.push(...pinyin(run, { surname, toneType: 'none', type: 'array', v: true }))
    else syllables.push(bare(run))
  }
  return { pinyin: syllables.join(''), initials: syllables.map((syllable) => [...syllable][0] ?? '').join('') }
}

/** Letters somebody typed, the way `spell` writes them. */
export const typed = (letters: string): string =>
  bare(letters.replace(/ü/gi, 'v').replace(/\blyu/gi, 'lv').replace(/\bnyu/gi, 'nv')).replace(/[^\p{L}\p{N}]/gu, '')
