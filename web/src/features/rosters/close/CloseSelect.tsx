type CloseSelectProps<V extends string> = {
  label: string
  value: V | ''
  options: readonly { value: V; label: string }[]
  /** What stands there while nothing is chosen. */
  empty?: string | undefined
  onChange: (value: V) => void
}

/** A choice in a row: plain, so that a hundred of them stay quick and the keyboard chooses by first letters. */
export function CloseSelect<V extends string>({ label, value, options, empty, onChange }: CloseSelectProps<V>) {
  return (
    <select
      className="k-input k-close-select"
      aria-label={label}
      aria-invalid={(value === '' && empty === undefined) || undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as V)}
    >
      {value === '' && <option value="">{empty ?? '—'}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
