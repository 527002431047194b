import { useId } from 'react'
import './segmented.css'

export type SegmentedProps<V extends string> = {
  label: string
  options: readonly { value: V; label: string; count?: number | undefined }[]
  value: V
  onChange: (value: V) => void
}

/** A few ways of looking at the same thing; one is chosen. */
export function Segmented<V extends string>({ label, options, value, onChange }: SegmentedProps<V>) {
  const name = useId()
  return (
    <div className="k-seg" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} data-on={option.value === value || undefined}>
          <input
            type="radio"
            className="k-unseen"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
          {option.count !== undefined && <span>{option.count}</span>}
        </label>
      ))}
    </div>
  )
}
