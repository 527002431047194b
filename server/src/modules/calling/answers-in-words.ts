import type { BothLanguages } from '@kapok/contract/common/schema'
import type { Question, QuestionSet } from '@kapok/contract/playbooks/schema'
import type { Answer, Answers } from '@kapok/contract/rosters/schema'

const yes = { zh: '是', en: 'yes' }
const no = { zh: '否', en: 'no' }
const same = (text: string): BothLanguages => ({ zh: text, en: text })

const choices = (question: Question, codes: readonly string[]): BothLanguages => {
  const labels = codes.map(
    (code) => ('choices' in question && question.choices.find((one) => one.code === code)?.label) || same(code),
  )
  return { zh: labels.map((one) => one.zh).join('、'), en: labels.map((one) => one.en).join(', ') }
}

const inWords = (question: Question, answer: Answer): BothLanguages => {
  if (typeof answer === 'boolean') return answer ? yes : no
  if (Array.isArray(answer)) return choices(question, answer)
  if (question.type === 'one_of') return choices(question, [String(answer)])
  if (question.type !== 'number') return same(String(answer))
  return { zh: `${answer} ${question.unit.zh}`, en: `${answer} ${question.unit.en}` }
}

/** What was answered, in the words of the questions that were asked. */
export const answersInWords = (
  set: QuestionSet,
  answers: Answers,
): { question: BothLanguages; answer: BothLanguages }[] =>
  set.questions.flatMap((question) => {
    const answer = Object.hasOwn(answers, question.code) ? answers[question.code] : undefined
    return answer === undefined ? [] : [{ question: question.label, answer: inWords(question, answer) }]
  })
