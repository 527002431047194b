import type { Condition, FlagRule, QuestionSet } from '@kapok/contract/playbooks/schema'
import { holds, keptAnswers } from '@kapok/contract/rosters/questions'
import type { Answers } from '@kapok/contract/rosters/schema'

const saysOneThing = ({ is, value }: Condition) => (is === 'equal' || is === 'includes') && value !== undefined

/** Whether a condition can be made true without guessing anything: neither a number nor "anything but" says what was meant. */
function canFulfil(set: QuestionSet, answers: Answers, condition: Condition): boolean {
  if (!saysOneThing(condition)) return false
  const hangsOn = set.questions.find(({ code }) => code === condition.question)?.showIf
  return !hangsOn || holds(hangsOn, answers) || canFulfil(set, answers, hangsOn)
}

/** Concerns that one tap can say: flags of the question set that a choice raises. */
export const commonConcerns = (set: QuestionSet, answers: Answers): FlagRule[] =>
  set.flags.filter(({ when }) => canFulfil(set, answers, when))

/** The answers after one condition was made true, with everything that has to hold for its question to be asked. */
function fulfil(set: QuestionSet, answers: Answers, { question: code, is, value }: Condition): Answers {
  const question = set.questions.find((each) => each.code === code)
  if (!question || value === undefined) return answers
  const asked = question.showIf && !holds(question.showIf, answers) ? fulfil(set, answers, question.showIf) : answers
  if (is !== 'includes') return { ...asked, [code]: value }
  const chosen = asked[code]
  return { ...asked, [code]: [...(Array.isArray(chosen) ? chosen : []), String(value)] }
}

/** Takes the answer back that raises a flag; what was asked only because of it goes with it. */
function undo(set: QuestionSet, answers: Answers, { question: code, is, value }: Condition): Answers {
  const { [code]: answer, ...rest } = answers
  const left = is === 'includes' && Array.isArray(answer) ? answer.filter((each) => each !== value) : []
  return keptAnswers(set, left.length > 0 ? { ...rest, [code]: left } : rest)
}

export const isRaised = (set: QuestionSet, answers: Answers, { when }: FlagRule): boolean =>
  holds(when, keptAnswers(set, answers))

/** One tap on a common concern answers the question that stands behind it, so that it is counted like any other answer. */
export const toggleConcern = (set: QuestionSet, answers: Answers, rule: FlagRule): Answers =>
  isRaised(set, answers, rule) ? undo(set, answers, rule.when) : fulfil(set, answers, rule.when)

/** Questions that the common concerns answer, so that they need not be asked twice on one screen. */
export function answeredByConcerns(set: QuestionSet, concerns: readonly FlagRule[]): ReadonlySet<string> {
  const codes = new Set<string>()
  for (const { when } of concerns)
    for (let at: Condition | undefined = when; at; ) {
      const { question }: Condition = at
      codes.add(question)
      at = set.questions.find(({ code }) => code === question)?.showIf
    }
  for (const { code, required, showIf } of set.questions) if (required && !showIf) codes.delete(code)
  return codes
}
