import type { Sender, SenderKind } from '@kapok/contract/lists/schema'
import { useState } from 'react'
import { api, useCommand, uuidv7 } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { listsText } from '../../../i18n/messages/lists.ts'
import { SenderFields } from './SenderFields.tsx'

/** Adds a sender, or changes the name and kind of one. */
export function SenderDialog({ sender, onClose }: { sender: Sender | undefined; onClose: () => void }) {
  const t = useText(listsText).senderPage
  const { membership } = useWorkplace()
  const [senderId] = useState(() => sender?.id ?? uuidv7())
  const [name, setName] = useState(sender?.name ?? '')
  const [kind, setKind] = useState<SenderKind>(sender?.kind ?? 'health')
  const add = useCommand(api.lists.addSender, { onSuccess: onClose })
  const edit = useCommand(api.lists.editSender, { onSuccess: onClose })
  const said = { senderId, name: name.trim(), kind }
  const submit = () => {
    if (sender) edit.mutate(said)
    else if (membership) add.mutate({ ...said, organisationId: membership.organisationId })
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={sender ? t.editTitle(sender.name) : t.addTitle}
      verb={t.save}
      busy={add.isPending || edit.isPending}
      disabled={said.name === ''}
      problem={add.error ?? edit.error}
      onSubmit={submit}
    >
      <SenderFields name={name} onName={setName} kind={kind} onKind={setKind} />
    </FormDialog>
  )
}
