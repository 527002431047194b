import { useText } from '../../../i18n/index.ts'
import { closeText } from '../../../i18n/messages/close.ts'
import { CloseSelect } from './CloseSelect.tsx'
import type { Explanation } from './closing.ts'
import type { CloseOptions } from './useCloseOptions.ts'

type Field = 'reason' | 'nextStep' | 'owner' | 'note'
type CloseFieldProps = {
  field: Field
  name: string
  value: Explanation
  options: CloseOptions
  onChange: (change: Partial<Explanation>) => void
}

/** One thing that is said of one open name. */
export function CloseField({ field, name, value, options, onChange }: CloseFieldProps) {
  const t = useText(closeText).open
  const label = t.of(name, t.head[field])
  if (field === 'reason')
    return (
      <CloseSelect
        label={label}
        value={value.reason}
        options={options.reasons}
        onChange={(reason) => onChange({ reason })}
      />
    )
  if (field === 'nextStep')
    return (
      <CloseSelect
        label={label}
        value={value.nextStep}
        options={options.nextSteps}
        onChange={(nextStep) => onChange({ nextStep })}
      />
    )
  if (field === 'owner')
    return (
      <CloseSelect
        label={label}
        value={value.ownerId}
        options={options.owners}
        onChange={(ownerId) => onChange({ ownerId })}
      />
    )
  return (
    <input
      className="k-input k-close-select"
      aria-label={label}
      maxLength={200}
      value={value.note}
      onChange={(event) => onChange({ note: event.currentTarget.value })}
    />
  )
}

export const CLOSE_FIELDS = ['reason', 'nextStep', 'owner', 'note'] as const satisfies readonly Field[]
