import { useEffect, useId, useRef, useState } from 'react'
import { usePick, useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { usePhone } from '../../../ui/usePhone.ts'
import { isComplete, type NumberQuestion, readNumber, writeNumber } from './numberText.ts'
import { QuestionLabel } from './QuestionLabel.tsx'
import type { QuestionProps } from './questionProps.ts'
import { firstNumber, usualNumbers } from './usualNumbers.ts'

/** A number with its unit: one tap on what is usual, a step up or down, or typed, the point left out or not. */
export function NumberQuestionField(props: QuestionProps<NumberQuestion>) {
  const { question, value, onChange, onDone, current, onCurrent, problem, last, isDanger } = props
  const t = useText(contactText)
  const pick = usePick()
  const phone = usePhone()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const known = typeof value === 'number' ? value : undefined
  const [text, setText] = useState(known === undefined ? '' : writeNumber(known, question))
  const shown = readNumber(text, question) === known ? text : known === undefined ? '' : writeNumber(known, question)
  const step = 10 ** -question.decimals
  const before = typeof last === 'number' ? last : undefined
  const chips = usualNumbers(question, before)
  const unit = pick(question.unit)

  useEffect(() => {
    if (current && !phone && document.activeElement !== input.current) input.current?.focus()
  }, [current, phone])

  const give = (next: number | undefined) => {
    setText(next === undefined ? '' : writeNumber(next, question))
    onChange(next)
  }
  const type = (typed: string) => {
    setText(typed)
    onChange(readNumber(typed, question))
    if (isComplete(typed, question) && !isComplete(shown, question)) {
      setText(writeNumber(readNumber(typed, question) ?? 0, question))
      onDone()
    }
  }
  const move = (by: number) => {
    const next = known === undefined ? firstNumber(question, before) : Number((known + by).toFixed(question.decimals))
    give(Math.min(question.most, Math.max(question.least, next)))
  }
  return (
    <div
      className="rs-question"
      data-current={current || undefined}
      data-question={question.code}
      data-danger={(known !== undefined && isDanger(known)) || undefined}
      onFocus={onCurrent}
    >
      <QuestionLabel id={`${id}l`} htmlFor={id} question={question} />
      <div className="rs-number">
        <button
          type="button"
          className="rs-step"
          aria-label={`${pick(question.label)} ${t.less}`}
          onClick={() => move(-step)}
        >
          −
        </button>
        <span className="rs-number-box">
          <input
            id={id}
            ref={input}
            inputMode={question.decimals > 0 ? 'decimal' : 'numeric'}
            autoComplete="off"
            value={shown}
            aria-describedby={problem ? `${id}e` : undefined}
            aria-invalid={problem ? true : undefined}
            onChange={(event) => type(event.currentTarget.value)}
          />
          <span>{unit}</span>
        </span>
        <button
          type="button"
          className="rs-step"
          aria-label={`${pick(question.label)} ${t.plus}`}
          onClick={() => move(step)}
        >
          +
        </button>
      </div>
      {chips.length > 0 && (
        <div className="rs-options rs-usual">
          {chips.map((chip) => (
            <button
              key={chip}
              type="button"
              className="rs-option"
              aria-pressed={chip === known}
              aria-label={`${chip === before ? t.last(writeNumber(chip, question)) : writeNumber(chip, question)} ${unit}`}
              onClick={() => {
                give(chip)
                onDone()
              }}
            >
              {chip === before ? t.last(writeNumber(chip, question)) : writeNumber(chip, question)}
            </button>
          ))}
        </div>
      )}
      {problem && (
        <p id={`${id}e`} className="k-field-error">
          {problem}
        </p>
      )}
    </div>
  )
}
