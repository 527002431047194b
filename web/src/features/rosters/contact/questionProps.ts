import type { Question } from '@kapok/contract/playbooks/schema'
import type { Answer } from '@kapok/contract/rosters/schema'

export type QuestionProps<Q extends Question = Question> = {
  question: Q
  value: Answer | undefined
  onChange: (value: Answer | undefined) => void
  /** Answered as far as it goes: the next question may come. */
  onDone: () => void
  /** Keys answer this one now (desk). */
  current: boolean
  onCurrent: () => void
  /** What is wrong, in words. */
  problem: string | undefined
  /** What was answered last time. */
  last: Answer | undefined
  /** Whether an answer would raise a flag. */
  isDanger: (answer: Answer) => boolean
}
