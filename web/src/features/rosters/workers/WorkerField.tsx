import { useState } from 'react'
import { SelectField } from '../../../app/forms/SelectField.tsx'
import { useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { useWorkers, type Workplace } from './useWorkers.ts'

type WorkerFieldProps = {
  label: string
  place: Workplace
  value: string | null
  /** The name of whoever is chosen already: they may be on no page that was read. */
  name?: string | null | undefined
  onChange: (accountId: string | null) => void
  placeholder: string
}

/** One of those who can carry a roster: staff first, volunteers after them; typing asks the server. */
export function WorkerField({ label, place, value, name, onChange, placeholder }: WorkerFieldProps) {
  const t = useText(rostersText)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<{ value: string; label: string }>()
  // What stands in the field is the name of the chosen one; only what is typed over it is asked for.
  const { workers, more } = useWorkers(place, text === chosen?.label || text === name ? '' : text)
  const found = workers.map(({ accountId, name: own, role }) => ({
    value: accountId,
    label: role === 'volunteer' ? t.people.volunteer(own) : own,
  }))
  const known = chosen ?? (value !== null && name ? { value, label: name } : undefined)
  const options = known && !found.some((each) => each.value === known.value) ? [known, ...found] : found
  return (
    <SelectField
      label={label}
      options={options}
      value={value}
      onChange={(next) => {
        setChosen(options.find((each) => each.value === next))
        onChange(next)
      }}
      onFind={more || text !== '' ? setText : undefined}
      clearable
      placeholder={placeholder}
    />
  )
}
