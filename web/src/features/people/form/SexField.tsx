import type { Sex } from '@kapok/contract/people/schema'
import { useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'

export function SexField({ value, onChange }: { value: Sex; onChange: (sex: Sex) => void }) {
  const t = useText(peopleText)
  return (
    <ChoiceField<Sex>
      label={t.form.sex}
      options={(['male', 'female', 'unknown'] as const).map((sex) => ({ value: sex, label: t.sex[sex] }))}
      value={value}
      onChange={onChange}
    />
  )
}
