import type { Question } from '@kapok/contract/playbooks/schema'
import type { Answer } from '@kapok/contract/rosters/schema'
import { type BothLanguages, formatDate, type TextOf } from '../../../i18n/index.ts'
import type { contactZh } from '../../../i18n/messages/contact.zh.ts'
import { writeNumber } from './numberText.ts'

type Words = Pick<TextOf<typeof contactZh>, 'yes' | 'no'>

/** An answer as one reads it: `36.5 ℃`, `否`, `咳嗽、头晕`. */
export function answerText(
  question: Question,
  answer: Answer,
  t: Words,
  pick: (text: BothLanguages) => string,
): string {
  const choice = (code: string) => {
    const found = 'choices' in question ? question.choices.find((each) => each.code === code) : undefined
    return found ? pick(found.label) : code
  }
  if (typeof answer === 'boolean') return answer ? t.yes : t.no
  if (Array.isArray(answer)) return answer.map(choice).join(pick({ zh: '、', en: ', ' }))
  if (typeof answer === 'number')
    return question.type === 'number' ? `${writeNumber(answer, question)} ${pick(question.unit)}` : String(answer)
  if (question.type === 'one_of') return choice(answer)
  return question.type === 'date' ? formatDate(answer) : answer
}
