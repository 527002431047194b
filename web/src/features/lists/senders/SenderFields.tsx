import type { SenderKind } from '@kapok/contract/lists/schema'
import { useText } from '../../../i18n/index.ts'
import { listsText } from '../../../i18n/messages/lists.ts'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { TextField } from '../../../ui/TextField.tsx'

const KINDS = ['health', 'police', 'street', 'community', 'department', 'chat', 'other'] as const

type SenderFieldsProps = {
  name: string
  onName: (name: string) => void
  kind: SenderKind
  onKind: (kind: SenderKind) => void
}

export function SenderFields({ name, onName, kind, onKind }: SenderFieldsProps) {
  const t = useText(listsText)
  return (
    <>
      <TextField
        label={t.senderPage.name}
        placeholder={t.senderPage.namePlaceholder}
        value={name}
        onChange={onName}
        maxLength={60}
        data-autofocus
      />
      <ChoiceField
        label={t.senderPage.kind}
        options={KINDS.map((value) => ({ value, label: t.senderKinds[value] }))}
        value={kind}
        onChange={onKind}
      />
    </>
  )
}
