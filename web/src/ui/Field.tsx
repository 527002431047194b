import { type ReactNode, useId } from 'react'
import { useText } from '../i18n/index.ts'
import { uiText } from '../i18n/messages/ui.ts'
import './field.css'

export type FieldProps = {
  label: string
  hint?: string | undefined
  error?: string | undefined
  /** Says so beside the label; what is not optional is needed. */
  optional?: boolean | undefined
  /** Gets what ties the control to its label, hint and error. */
  children: (control: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode
}

/** Label above, hint under it, the error right under the control. */
export function Field({ label, hint, error, optional, children }: FieldProps) {
  const t = useText(uiText)
  const id = useId()
  const about = [hint && `${id}h`, error && `${id}e`].filter(Boolean).join(' ')
  return (
    <div className="k-field">
      <label htmlFor={id}>
        {label}
        {optional && <small> {t.field.optional}</small>}
      </label>
      {hint && (
        <p id={`${id}h`} className="k-field-hint">
          {hint}
        </p>
      )}
      {children({
        id,
        ...(about ? { 'aria-describedby': about } : {}),
        ...(error ? { 'aria-invalid': true as const } : {}),
      })}
      {error && (
        <p id={`${id}e`} className="k-field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
