import { useState } from 'react'
import { api, useCommand } from '../../../../api/index.ts'
import { FormDialog } from '../../../../app/forms/FormDialog.tsx'
import { useText } from '../../../../i18n/index.ts'
import { todayText } from '../../../../i18n/messages/today.ts'
import { say } from '../../../../ui/say.ts'
import { TextField } from '../../../../ui/TextField.tsx'

/** Takes a wrongly recorded contact back; the reason stays with it. */
export function ReverseDialog({ contactId, onClose }: { contactId: string; onClose: () => void }) {
  const t = useText(todayText)
  const [reason, setReason] = useState('')
  const reverse = useCommand(api.rosters.reverseContact, {
    onSuccess: () => {
      say(t.door.reversedDone)
      onClose()
    },
  })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.door.reverseTitle}
      verb={t.door.reverse}
      danger
      onSubmit={() => reverse.mutate({ contactId, reason: reason.trim() })}
      busy={reverse.isPending}
      disabled={reason.trim() === ''}
      problem={reverse.error}
    >
      <p className="k-muted">{t.door.reverseHint}</p>
      <TextField label={t.door.reason} value={reason} onChange={setReason} maxLength={200} data-autofocus />
    </FormDialog>
  )
}
