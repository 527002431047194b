import type { Question } from '@kapok/contract/playbooks/schema'
import type { Answer } from '@kapok/contract/rosters/schema'
import { useState } from 'react'
import { usePick, useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { paperText } from '../../../i18n/messages/my-day.paper.ts'
import { isComplete, readNumber, writeNumber } from '../contact/numberText.ts'

type AnswerCellProps = {
  question: Question
  /** Whose answer it is. */
  name: string
  value: Answer | undefined
  disabled: boolean
  needed: boolean
  invalid: boolean
  onChange: (answer: Answer | undefined) => void
  onDone: (from: HTMLElement) => void
}

const YES = /^[yY1是有]$/
const NO = /^[nN02否没无]$/

/** One written answer in its column: a number, yes or no in one key, a choice. */
export function AnswerCell(props: AnswerCellProps) {
  const { question, name, value, disabled, needed, invalid, onChange, onDone } = props
  const c = useText(contactText)
  const t = useText(paperText)
  const pick = usePick()
  const [text, setText] = useState('')
  const shared = {
    'data-cell': question.code,
    'data-needed': needed || undefined,
    className: 'k-input',
    disabled,
    'aria-label': t.entry.of(name, pick(question.label)),
    ...(invalid ? { 'aria-invalid': true as const } : {}),
  }
  const later = (cell: HTMLElement) => requestAnimationFrame(() => onDone(cell))
  if (question.type === 'one_of')
    return (
      <select
        {...shared}
        value={typeof value === 'string' ? value : ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
      >
        <option value="" />
        {question.choices.map((choice) => (
          <option key={choice.code} value={choice.code}>
            {pick(choice.label)}
          </option>
        ))}
      </select>
    )
  if (question.type === 'yes_no')
    return (
      <input
        {...shared}
        autoComplete="off"
        value={value === undefined ? '' : value ? c.yes : c.no}
        onChange={({ currentTarget }) => {
          const key = currentTarget.value.slice(-1)
          const answer = YES.test(key) ? true : NO.test(key) ? false : undefined
          onChange(answer)
          if (answer !== undefined) later(currentTarget)
        }}
      />
    )
  if (question.type === 'number') {
    const known = typeof value === 'number' ? value : undefined
    const shown = readNumber(text, question) === known ? text : known === undefined ? '' : writeNumber(known, question)
    return (
      <input
        {...shared}
        inputMode="decimal"
        autoComplete="off"
        value={shown}
        onChange={({ currentTarget }) => {
          const typed = currentTarget.value
          const number = readNumber(typed, question)
          const complete = isComplete(typed, question)
          setText(complete && number !== undefined ? writeNumber(number, question) : typed)
          onChange(number)
          if (complete && !isComplete(shown, question)) later(currentTarget)
        }}
      />
    )
  }
  return (
    <input
      {...shared}
      value={typeof value === 'string' ? value : ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
    />
  )
}
