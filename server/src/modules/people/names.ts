import { bareLetters, tidyName } from '@kapok/contract/people/names'
import { pinyin } from 'pinyin-pro'

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
    else syllables.push(bareLetters(run))
  }
  return { pinyin: syllables.join(''), initials: syllables.map((syllable) => [...syllable][0] ?? '').join('') }
}
