import type { Compared, Likeness } from '@kapok/contract/people/match'
import { namesAlike } from '@kapok/contract/people/names'
import { spell } from '../names.ts'
import type { Asked, Likely } from './likely-people.ts'

const compare = (one: string | null, other: string | null): Compared =>
  one === null || other === null ? 'unknown' : one === other ? 'same' : 'other'
const told = (sex: string) => (sex === 'male' || sex === 'female' ? sex : null)

/** How a candidate compares with somebody found. Spelling a name is slow, so it is done only where the characters differ. */
export const likenessOf = (asked: Asked, known: Likely): Likeness => ({
  name:
    asked.name === known.name
      ? 'same'
      : namesAlike({ name: asked.name, pinyin: spell(asked.name).pinyin }, { name: known.name, pinyin: known.pinyin }),
  document: known.by_document ? 'same' : asked.identity && known.has_identity ? 'other' : 'unknown',
  phone: known.by_phone,
  birth: compare(asked.birthDate, known.birth_date),
  sex: compare(told(asked.sex), told(known.sex)),
  room: compare(asked.dwellingId, known.dwelling_id),
})
