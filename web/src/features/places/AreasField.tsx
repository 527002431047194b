import { MultiSelect } from '@mantine/core'
import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { placesText } from '../../i18n/messages/places.ts'
import { useAreas } from './useAreas.ts'

export type AreasFieldProps = {
  value: readonly string[]
  onChange: (areaIds: string[]) => void
  label?: string | undefined
  hint?: string | undefined
}

/** Several of the reader's own areas. */
export function AreasField({ value, onChange, label, hint }: AreasFieldProps) {
  const t = useText(placesText)
  const app = useText(appText)
  const { inside, byId, nameOf } = useAreas()
  const outside = value.filter((id) => !inside.some((area) => area.id === id))
  const options = [...inside.map(({ id }) => id), ...outside].map((id) => {
    const area = byId.get(id)
    const above = nameOf(area?.parentId ?? null)
    return { value: id, label: [area?.name ?? id, above].filter(Boolean).join(' · ') }
  })
  return (
    <MultiSelect
      label={label ?? t.area}
      description={hint}
      data={options}
      value={[...value]}
      onChange={onChange}
      searchable
      openOnFocus={false}
      limit={80}
      nothingFoundMessage={app.form.none}
      placeholder={value.length === 0 ? t.chooseArea : ''}
      hidePickedOptions
    />
  )
}
