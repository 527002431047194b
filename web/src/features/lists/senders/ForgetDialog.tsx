import type { Sender } from '@kapok/contract/lists/schema'
import { api, useCommand } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { useText } from '../../../i18n/index.ts'
import { listsText } from '../../../i18n/messages/lists.ts'
import { say } from '../../../ui/say.ts'

/** Asks once before the remembered columns of a sender go. */
export function ForgetDialog({ sender, onClose }: { sender: Sender; onClose: () => void }) {
  const t = useText(listsText).senderPage
  const edit = useCommand(api.lists.editSender, {
    onSuccess: () => {
      say(t.forgotten(sender.name))
      onClose()
    },
  })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.forgetTitle(sender.name)}
      verb={t.forget}
      danger
      busy={edit.isPending}
      problem={edit.error}
      onSubmit={() => edit.mutate({ senderId: sender.id, forgetColumns: true })}
    >
      <p>{t.forgetNote}</p>
    </FormDialog>
  )
}
