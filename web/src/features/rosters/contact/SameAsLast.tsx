import type { QuestionSet } from '@kapok/contract/playbooks/schema'
import { answerTo, flagsOf, isAnswered, keptAnswers, visibleQuestions } from '@kapok/contract/rosters/questions'
import type { Answers } from '@kapok/contract/rosters/schema'
import { usePick, useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { Chip } from '../../../ui/Chip.tsx'
import { Keys } from '../../../ui/Keys.tsx'
import { usePhone } from '../../../ui/usePhone.ts'
import { useShortcuts } from '../../../ui/useShortcuts.ts'
import { answerText } from './answerText.ts'

type SameAsLastProps = { set: QuestionSet; answers: Answers; last: Answers; onAnswers: (answers: Answers) => void }

/**
 * One tap for the needed choices that are as they were last time. Measurements are never carried over, and neither is
 * anything that raised a flag.
 */
export function SameAsLast({ set, answers, last, onAnswers }: SameAsLastProps) {
  const t = useText(contactText)
  const pick = usePick()
  const phone = usePhone()
  const open = visibleQuestions(set, answers).filter(
    ({ code, required, type }) =>
      required && (type === 'yes_no' || type === 'one_of') && !isAnswered(answerTo(answers, code)),
  )
  const same = open.flatMap((question) => {
    const answer = answerTo(last, question.code)
    return isAnswered(answer) ? [{ question, answer }] : []
  })
  const filled = keptAnswers(set, {
    ...answers,
    ...Object.fromEntries(same.map((each) => [each.question.code, each.answer])),
  })
  const usable = same.length > 0 && same.length === open.length && flagsOf(set, last).length === 0
  const fill = () => onAnswers(filled)
  const words = t.sameAsLast(same.map(({ question, answer }) => answerText(question, answer, t, pick)).join(' · '))
  useShortcuts(usable ? [{ keys: 's', label: words, run: fill, disabled: phone }] : [])
  if (!usable) return null
  return (
    <div className="rs-chips">
      <Chip onClick={fill} icon="check">
        {words}
        <Keys keys="s" />
      </Chip>
    </div>
  )
}
