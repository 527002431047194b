import type { Question } from '@kapok/contract/playbooks/schema'
import { useId } from 'react'
import { usePick, useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { Keys } from '../../../ui/Keys.tsx'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import { useShortcuts } from '../../../ui/useShortcuts.ts'
import { QuestionLabel } from './QuestionLabel.tsx'
import type { QuestionProps } from './questionProps.ts'

type ChoiceQuestionProps = QuestionProps<Extract<Question, { type: 'yes_no' | 'one_of' | 'several_of' }>>

const LETTERS = 'abcdefghijklmnop'

/** Yes or no, one of a few, some of a few: all in sight, a second tap takes an answer back. */
export function ChoiceQuestion(props: ChoiceQuestionProps) {
  const { question, value, onChange, onDone, current, onCurrent, problem, isDanger } = props
  const t = useText(contactText)
  const pick = usePick()
  const id = useId()
  const several = question.type === 'several_of'
  const chosen = Array.isArray(value) ? value : []
  const options: { key: string; letter: string; label: string; answer: string | boolean }[] =
    question.type === 'yes_no'
      ? [
          { key: 'yes', letter: 'y', label: t.yes, answer: true },
          { key: 'no', letter: 'n', label: t.no, answer: false },
        ]
      : question.choices.map(({ code, label }, at) => ({
          key: code,
          letter: LETTERS[at] ?? '',
          label: pick(label),
          answer: code,
        }))
  const isOn = (answer: string | boolean) => (several ? chosen.includes(String(answer)) : value === answer)
  const choose = (answer: string | boolean) => {
    if (several) {
      const left = chosen.filter((each) => each !== answer)
      return onChange(left.length < chosen.length ? (left.length > 0 ? left : undefined) : [...chosen, String(answer)])
    }
    if (value === answer) return onChange(undefined)
    onChange(answer)
    onDone()
  }
  useShortcuts(
    options.flatMap(({ letter, label, answer }) =>
      current && letter ? [{ keys: letter, label: `${pick(question.label)} ${label}`, run: () => choose(answer) }] : [],
    ),
  )
  const danger = (answer: string | boolean) => isDanger(several ? [String(answer)] : answer)
  return (
    <div
      className="rs-question"
      data-short={question.type === 'yes_no' || undefined}
      data-current={current || undefined}
      data-question={question.code}
      role="group"
      aria-labelledby={`${id}l`}
      aria-describedby={problem && `${id}e`}
      onFocus={onCurrent}
    >
      <QuestionLabel id={`${id}l`} question={question} />
      <div className="rs-options">
        {options.map(({ key, letter, label, answer }) => (
          <button
            key={key}
            type="button"
            className="rs-option"
            aria-pressed={isOn(answer)}
            data-danger={danger(answer) || undefined}
            onClick={() => choose(answer)}
          >
            {isOn(answer) && <StatusMark status={danger(answer) ? 'flagged' : 'reached'} />}
            {label}
            {current && letter && <Keys keys={letter} />}
          </button>
        ))}
      </div>
      {problem && (
        <p id={`${id}e`} className="k-field-error">
          {problem}
        </p>
      )}
    </div>
  )
}
