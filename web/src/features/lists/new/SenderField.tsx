import type { Sender, SenderKind } from '@kapok/contract/lists/schema'
import { SelectField } from '../../../app/forms/SelectField.tsx'
import { useText } from '../../../i18n/index.ts'
import { listsNewText } from '../../../i18n/messages/lists.new.ts'
import { SenderFields } from '../senders/SenderFields.tsx'

/** Nobody said, somebody known, or somebody new with a name and a kind. */
export type SenderChoice =
  | { of: 'none' }
  | { of: 'known'; senderId: string }
  | { of: 'new'; name: string; kind: SenderKind }

type SenderFieldProps = {
  senders: readonly Sender[]
  value: SenderChoice
  onChange: (choice: SenderChoice) => void
}

/** Who sent it; a new sender is named on the spot. */
export function SenderField({ senders, value, onChange }: SenderFieldProps) {
  const t = useText(listsNewText).form
  return (
    <>
      <SelectField
        label={t.sender}
        options={[
          { value: 'none', label: t.senderNone },
          ...senders.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'new', label: t.senderNew },
        ]}
        value={value.of === 'known' ? value.senderId : value.of}
        onChange={(next) => {
          if (next === 'new') onChange({ of: 'new', name: '', kind: 'health' })
          else onChange(next === null || next === 'none' ? { of: 'none' } : { of: 'known', senderId: next })
        }}
      />
      {value.of === 'new' && (
        <SenderFields
          name={value.name}
          onName={(name) => onChange({ ...value, name })}
          kind={value.kind}
          onKind={(kind) => onChange({ ...value, kind })}
        />
      )}
    </>
  )
}
