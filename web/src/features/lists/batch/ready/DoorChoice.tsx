import type { BatchRow } from '@kapok/contract/lists/schema'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { ChoiceField } from '../../../../ui/ChoiceField.tsx'

type DoorChoiceProps = {
  doors: BatchRow['doors']
  value: string | null | undefined
  onChange: (dwellingId: string | null) => void
}

const NONE = 'none'

/** The doors an address may mean; none of them is an answer too. */
export function DoorChoice({ doors, value, onChange }: DoorChoiceProps) {
  const t = useText(listsBatchText).ask
  const f = useFormat()
  return (
    <ChoiceField
      label={t.doors}
      options={[
        ...doors.map(({ dwellingId, address }) => ({ value: dwellingId, label: f.door(address) })),
        { value: NONE, label: t.noDoor },
      ]}
      value={value === null ? NONE : value}
      onChange={(next) => onChange(next === NONE ? null : next)}
    />
  )
}
