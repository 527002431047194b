import type { Condition, Question, QuestionSet } from '../playbooks/schema.ts'
import type { Answer, Answers, Flag } from './schema.ts'

/** An empty text or an empty choice is no answer. */
export function isAnswered(answer: Answer | undefined): answer is Answer {
  if (typeof answer === 'string') return answer.trim() !== ''
  return Array.isArray(answer) ? answer.length > 0 : answer !== undefined
}

export const answerTo = (answers: Answers, code: string): Answer | undefined =>
  Object.hasOwn(answers, code) ? answers[code] : undefined

/**
 * Whether a condition holds. No answer fulfils no condition, `not_equal` included: nothing is concluded from silence.
 * `at_least` and `at_most` compare numbers, and dates by their order.
 */
export function holds({ question, is, value }: Condition, answers: Answers): boolean {
  const answer = answerTo(answers, question)
  if (!isAnswered(answer)) return false
  const comparable =
    (typeof answer === 'number' && typeof value === 'number') ||
    (typeof answer === 'string' && typeof value === 'string')
  switch (is) {
    case 'answered':
      return true
    case 'equal':
      return answer === value
    case 'not_equal':
      return answer !== value
    case 'at_least':
      return comparable && value !== undefined && answer >= value
    case 'at_most':
      return comparable && value !== undefined && answer <= value
    case 'includes':
      return Array.isArray(answer) && typeof value === 'string' && answer.includes(value)
  }
}

type Set = Pick<QuestionSet, 'questions'>

/** Questions in their order with the answers to those that are asked; a hidden question hides what hangs on it. */
function walk({ questions }: Set, answers: Answers): { visible: Question[]; heard: Answers } {
  const visible: Question[] = []
  const heard: Answers = {}
  for (const question of questions) {
    if (question.showIf && !holds(question.showIf, heard)) continue
    visible.push(question)
    const answer = answerTo(answers, question.code)
    if (isAnswered(answer)) heard[question.code] = answer
  }
  return { visible, heard }
}

/** The questions to ask, given the answers so far. */
export const visibleQuestions = (set: Set, answers: Answers): Question[] => walk(set, answers).visible

/** The answers that count: what is left over from a question that is no longer asked falls away. */
export const keptAnswers = (set: Set, answers: Answers): Answers => walk(set, answers).heard

/**
 * Flags that the answers raise, in the order of the question set. Answers to hidden questions raise none. Two rules may
 * share a code (medicine low, medicine out): the more severe one speaks alone.
 */
export function flagsOf(set: Pick<QuestionSet, 'questions' | 'flags'>, answers: Answers): Flag[] {
  const heard = keptAnswers(set, answers)
  const raised = new Map<string, Flag>()
  for (const { code, severity, label, when } of set.flags) {
    if (!holds(when, heard) || raised.get(code)?.severity === 'urgent') continue
    if (severity === 'urgent' || !raised.has(code)) raised.set(code, { code, severity, label })
  }
  return [...raised.values()]
}
