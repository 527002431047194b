import { Select } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'

export type SelectFieldProps<V extends string> = {
  label: string
  options: readonly { value: V; label: string }[]
  value: V | null
  onChange: (value: V | null) => void
  hint?: string | undefined
  error?: string | undefined
  /** Nothing may be chosen, too. */
  clearable?: boolean | undefined
  placeholder?: string | undefined
  disabled?: boolean | undefined
  /** The options are the first of many: what is typed is asked for. */
  onFind?: ((text: string) => void) | undefined
}

/** Inside the page's own landmark, so that readers find the options there; a dialog is above the page and stays outside. */
const placeOf = (input: HTMLElement | null): HTMLElement | null =>
  input?.closest('[role="dialog"]') ? null : (input?.closest('main') ?? null)

const LONG = 9
const SHOWN = 80

/** One of many; typing filters when the list is long. One of a few is a ChoiceField. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const { label, options, value, onChange, hint, error, clearable, placeholder, disabled, onFind } = props
  const t = useText(appText)
  const [place, setPlace] = useState<HTMLElement | null>(null)
  return (
    <Select
      ref={(input: HTMLInputElement | null) => setPlace(placeOf(input))}
      label={label}
      description={hint}
      error={error}
      placeholder={placeholder ?? t.form.choose}
      data={options as { value: V; label: string }[]}
      value={value}
      onChange={(next) => onChange(next)}
      searchable={onFind !== undefined || options.length >= LONG}
      {...(onFind && { onSearchChange: onFind })}
      openOnFocus={false} // a dialog puts the focus in its first field: nothing should jump open
      limit={SHOWN}
      nothingFoundMessage={t.form.none}
      allowDeselect={false}
      clearable={clearable ?? false}
      clearButtonProps={{ 'aria-label': t.form.clear }}
      disabled={disabled ?? false}
      // The list of options scrolls by itself: the keyboard moves in it, and readers know it as the list of this field.
      withScrollArea={false}
      styles={{ options: { maxHeight: 260, overflowY: 'auto' } }}
      comboboxProps={{ withinPortal: true, portalProps: place ? { target: place } : {} }}
    />
  )
}
