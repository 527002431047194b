import type { Question, QuestionSet } from '@kapok/contract/playbooks/schema'
import type { Outcome } from '@kapok/contract/rosters/schema'

/** `trouble` is somebody reached with something wrong. */
export type PaperOutcome = Exclude<Outcome, 'duplicate'> | 'trouble'

/** The digits that stand on the printed sheet, on the buttons of the result sheet, and that are typed from paper. */
export const paperOutcomes: readonly PaperOutcome[] = [
  'reached',
  'no_answer',
  'trouble',
  'put_off',
  'wrong_number',
  'refused',
  'moved_away',
  'not_found',
]

export const digitOf = (outcome: PaperOutcome): number => paperOutcomes.indexOf(outcome) + 1
export const outcomeOf = (digit: string): PaperOutcome | undefined => paperOutcomes[Number(digit) - 1]

const ROOM_FOR = 5

/** Questions that have a column on paper: what has to be answered, and what is measured. */
export const paperQuestions = ({ questions }: QuestionSet): Question[] =>
  questions
    .filter(({ showIf, required, type }) => !showIf && (required || type === 'number'))
    .sort((a, b) => Number(b.required) - Number(a.required))
    .slice(0, ROOM_FOR)
