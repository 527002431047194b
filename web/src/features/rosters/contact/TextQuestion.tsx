import type { Question } from '@kapok/contract/playbooks/schema'
import { useEffect, useId, useRef } from 'react'
import { usePhone } from '../../../ui/usePhone.ts'
import { QuestionLabel } from './QuestionLabel.tsx'
import type { QuestionProps } from './questionProps.ts'

type TextQuestionProps = QuestionProps<Extract<Question, { type: 'text' | 'date' }>>

/** A sentence, or a day. */
export function TextQuestion({ question, value, onChange, current, onCurrent, problem }: TextQuestionProps) {
  const id = useId()
  const phone = usePhone()
  const control = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => {
    if (current && !phone && document.activeElement !== control.current) control.current?.focus()
  }, [current, phone])
  const shared = {
    id,
    ref: control,
    className: 'k-input',
    value: typeof value === 'string' ? value : '',
    'aria-describedby': problem ? `${id}e` : undefined,
    'aria-invalid': problem ? (true as const) : undefined,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value || undefined),
  }
  return (
    <div className="rs-question" data-current={current || undefined} data-question={question.code} onFocus={onCurrent}>
      <QuestionLabel id={`${id}l`} htmlFor={id} question={question} />
      {question.type === 'text' ? (
        <textarea {...shared} rows={question.longest > 120 ? 2 : 1} maxLength={question.longest} />
      ) : (
        <input {...shared} type="date" />
      )}
      {problem && (
        <p id={`${id}e`} className="k-field-error">
          {problem}
        </p>
      )}
    </div>
  )
}
