import type { ComponentProps } from 'react'
import { Field } from './Field.tsx'

type Native = Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'size' | 'ref'>

export type TextFieldProps = Native & {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string | undefined
  error?: string | undefined
  optional?: boolean | undefined
  /** Written after the value: 元, ℃. */
  unit?: string | undefined
  /** Several lines. */
  lines?: number | undefined
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, error, optional, unit, lines, ...native } = props
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) =>
        lines === undefined ? (
          <span className="k-input-box">
            <input
              className="k-input"
              {...native}
              {...control}
              value={value}
              onChange={(event) => onChange(event.currentTarget.value)}
            />
            {unit !== undefined && <span>{unit}</span>}
          </span>
        ) : (
          <textarea
            className="k-input"
            rows={lines}
            placeholder={native.placeholder}
            maxLength={native.maxLength}
            required={native.required}
            disabled={native.disabled}
            {...control}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        )
      }
    </Field>
  )
}
