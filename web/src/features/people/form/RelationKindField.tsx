import type { RelationKind } from '@kapok/contract/people/schema'
import { useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'

/** What somebody is to a person. */
export function RelationKindField({
  value,
  onChange,
}: {
  value: RelationKind
  onChange: (kind: RelationKind) => void
}) {
  const t = useText(peopleText)
  return (
    <ChoiceField<RelationKind>
      label={t.relations.relation}
      options={(Object.entries(t.relations.kinds) as [RelationKind, string][]).map(([kind, label]) => ({
        value: kind,
        label,
      }))}
      value={value}
      onChange={onChange}
    />
  )
}
