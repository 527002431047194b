import { SelectField } from '../../app/forms/SelectField.tsx'
import { useText } from '../../i18n/index.ts'
import { placesText } from '../../i18n/messages/places.ts'
import { useAreas } from './useAreas.ts'

export type AreaFieldProps = {
  value: string | null
  onChange: (areaId: string | null) => void
  label?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  clearable?: boolean | undefined
  placeholder?: string | undefined
}

/** One of the reader's own areas, found by name; what is above it tells namesakes apart. */
export function AreaField({ value, onChange, label, hint, error, clearable, placeholder }: AreaFieldProps) {
  const t = useText(placesText)
  const { inside, nameOf } = useAreas()
  return (
    <SelectField
      label={label ?? t.area}
      hint={hint}
      error={error}
      clearable={clearable}
      placeholder={placeholder ?? t.chooseArea}
      value={value}
      onChange={onChange}
      options={inside.map(({ id, name, parentId }) => {
        const above = nameOf(parentId)
        return { value: id, label: above === '' ? name : `${name} · ${above}` }
      })}
    />
  )
}
