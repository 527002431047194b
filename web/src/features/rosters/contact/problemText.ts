import type { Question } from '@kapok/contract/playbooks/schema'
import type { AnswerProblemCode } from '@kapok/contract/rosters/answers'
import type { TextOf } from '../../../i18n/index.ts'
import type { contactZh } from '../../../i18n/messages/contact.zh.ts'
import { writeNumber } from './numberText.ts'

/** What is wrong with an answer, in words, with the limits of its question. */
export function problemText(
  question: Question,
  code: AnswerProblemCode,
  t: TextOf<typeof contactZh>['problem'],
): string {
  if (question.type === 'number') {
    if (code === 'out_of_limits')
      return t.out_of_limits(writeNumber(question.least, question), writeNumber(question.most, question))
    if (code === 'too_many_decimals') return t.too_many_decimals(question.decimals)
  }
  const words = t[code]
  return typeof words === 'string' ? words : t.missing
}
