import type { Sex } from '@kapok/contract/people/schema'
import type { TextOf } from '../../i18n/index.ts'
import type { peopleZh } from '../../i18n/messages/people.zh.ts'

/** `女 · 81`, as much of it as is known. */
export const sexAge = (
  { sex, age }: { sex: Sex; age: number | null },
  t: Pick<TextOf<typeof peopleZh>, 'sex' | 'age'>,
): string =>
  [sex === 'male' || sex === 'female' ? t.sex[sex] : '', age === null ? '' : t.age(age)].filter(Boolean).join(' · ')
