import { useId } from 'react'
import { useText } from '../i18n/index.ts'
import { uiText } from '../i18n/messages/ui.ts'
import { StatusMark } from './StatusMark.tsx'
import './field.css'

type Shared<V extends string> = {
  label: string
  options: readonly { value: V; label: string; danger?: boolean | undefined }[]
  hint?: string | undefined
  error?: string | undefined
  optional?: boolean | undefined
  /** The label stands at the left of the answers: rows of a questionnaire. */
  inline?: boolean | undefined
  /** Numbers before the answers; they are pressed as keys while the field is `current`. */
  numbered?: boolean | undefined
  current?: boolean | undefined
}

export type ChoiceFieldProps<V extends string> = Shared<V> &
  (
    | { several?: false; value: V | undefined; onChange: (value: V) => void }
    | { several: true; value: readonly V[]; onChange: (value: V[]) => void }
  )

/** One of a few, or some of a few, all in sight. Longer lists want a Select. */
export function ChoiceField<V extends string>(props: ChoiceFieldProps<V>) {
  const { label, options, hint, error, optional, inline, numbered, current } = props
  const t = useText(uiText)
  const id = useId()
  const isOn = (value: V) => (props.several ? props.value.includes(value) : props.value === value)
  const toggle = (value: V) => {
    if (!props.several) props.onChange(value)
    else props.onChange(isOn(value) ? props.value.filter((each) => each !== value) : [...props.value, value])
  }
  return (
    <fieldset
      className="k-choice"
      data-inline={inline || undefined}
      data-current={current || undefined}
      aria-describedby={error ? `${id}e` : undefined}
    >
      <legend>
        {label}
        {optional && <small> {t.field.optional}</small>}
      </legend>
      {hint && <p className="k-field-hint">{hint}</p>}
      <div className="k-choice-options">
        {options.map((option, index) => (
          <label key={option.value} data-on={isOn(option.value) || undefined} data-danger={option.danger || undefined}>
            <input
              type={props.several ? 'checkbox' : 'radio'}
              className="k-unseen"
              name={id}
              checked={isOn(option.value)}
              onChange={() => toggle(option.value)}
            />
            {numbered && <span>{index + 1}</span>}
            {option.label}
            {isOn(option.value) && <StatusMark status={option.danger ? 'flagged' : 'reached'} />}
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}e`} className="k-field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
