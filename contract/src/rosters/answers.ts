import { isDay } from '../common/time.ts'
import type { Question, QuestionSet } from '../playbooks/schema.ts'
import { answerTo, isAnswered, visibleQuestions } from './questions.ts'
import type { Answer, Answers } from './schema.ts'

/** What can be wrong with an answer. */
export type AnswerProblemCode =
  | 'unknown_question'
  | 'missing'
  | 'wrong_type'
  | 'out_of_limits'
  | 'too_many_decimals'
  | 'too_long'
  | 'impossible_date'
  | 'unknown_choice'
  | 'repeated_choice'
export type AnswerProblem = { question: string; code: AnswerProblemCode }

const codesOf = (choices: readonly { code: string }[]) => new Set(choices.map((choice) => choice.code))

function problemWith(question: Question, answer: Answer): AnswerProblemCode | undefined {
  switch (question.type) {
    case 'yes_no':
      return typeof answer === 'boolean' ? undefined : 'wrong_type'
    case 'one_of':
      if (typeof answer !== 'string') return 'wrong_type'
      return codesOf(question.choices).has(answer) ? undefined : 'unknown_choice'
    case 'several_of': {
      if (!Array.isArray(answer)) return 'wrong_type'
      const known = codesOf(question.choices)
      if (!answer.every((code) => known.has(code))) return 'unknown_choice'
      return new Set(answer).size === answer.length ? undefined : 'repeated_choice'
    }
    case 'number':
      if (typeof answer !== 'number' || !Number.isFinite(answer)) return 'wrong_type'
      if (answer < question.least || answer > question.most) return 'out_of_limits'
      return Number(answer.toFixed(question.decimals)) === answer ? undefined : 'too_many_decimals'
    case 'date':
      if (typeof answer !== 'string') return 'wrong_type'
      return isDay(answer) ? undefined : 'impossible_date'
    case 'text':
      if (typeof answer !== 'string') return 'wrong_type'
      return [...answer].length <= question.longest ? undefined : 'too_long'
  }
}

/**
 * What is wrong with the answers of a contact in which somebody was reached; other outcomes need no answers. Only questions
 * that are asked are looked at: what is left over from a hidden one is dropped by `keptAnswers`, never refused.
 */
export function checkAnswers(set: Pick<QuestionSet, 'questions'>, answers: Answers): AnswerProblem[] {
  const known = codesOf(set.questions)
  const problems: AnswerProblem[] = Object.keys(answers)
    .filter((code) => !known.has(code))
    .map((question) => ({ question, code: 'unknown_question' }))
  for (const question of visibleQuestions(set, answers)) {
    const answer = answerTo(answers, question.code)
    const code = isAnswered(answer) ? problemWith(question, answer) : question.required ? 'missing' : undefined
    if (code) problems.push({ question: question.code, code })
  }
  return problems
}
