import { useState } from 'react'
import { api, useCommand } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { useText } from '../../../i18n/index.ts'
import { closeText } from '../../../i18n/messages/close.ts'
import { say } from '../../../ui/say.ts'
import { TextField } from '../../../ui/TextField.tsx'

/** Opens a signed day again; the reason stays visible. */
export function ReopenDialog({ closeId, onClose }: { closeId: string; onClose: () => void }) {
  const t = useText(closeText).signed
  const [reason, setReason] = useState('')
  const reopen = useCommand(api.rosters.reopenDay, {
    onSuccess: () => {
      say(t.reopened)
      onClose()
    },
  })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.reopenTitle}
      verb={t.reopen}
      onSubmit={() => reopen.mutate({ closeId, reason: reason.trim() })}
      busy={reopen.isPending}
      disabled={reason.trim() === ''}
      problem={reopen.error}
    >
      <p className="k-muted">{t.reopenHint}</p>
      <TextField label={t.reason} value={reason} onChange={setReason} maxLength={200} data-autofocus />
    </FormDialog>
  )
}
