import { Field } from '../../ui/Field.tsx'
import './codeField.css'

export type CodeFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  /** Called once six digits stand there. */
  onWhole?: ((code: string) => void) | undefined
  hint?: string | undefined
  error?: string | undefined
  autoFocus?: boolean | undefined
}

/** The six digits of an authenticator. */
export function CodeField({ label, value, onChange, onWhole, hint, error, autoFocus }: CodeFieldProps) {
  const take = (text: string) => {
    const digits = text.normalize('NFKC').replace(/\D/g, '').slice(0, 6)
    onChange(digits)
    if (digits.length === 6 && digits !== value) onWhole?.(digits)
  }
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          className="k-input k-code"
          {...control}
          inputMode="numeric"
          autoComplete="one-time-code"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one field of a step that has just opened
          autoFocus={autoFocus}
          value={value}
          onChange={(event) => take(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
