import type { Account } from '@kapok/contract/identity/schema'
import { useState } from 'react'
import { api, useCommand } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { useText } from '../../../i18n/index.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { say } from '../../../ui/say.ts'
import { TextField } from '../../../ui/TextField.tsx'

export function DisableAccount({ account, onClose }: { account: Account; onClose: () => void }) {
  const t = useText(identityText)
  const [reason, setReason] = useState('')
  const disable = useCommand(api.identity.disableAccount, {
    onSuccess: () => {
      say(t.accounts.disabledDone(account.name))
      onClose()
    },
  })
  return (
    <FormDialog
      opened
      danger
      onClose={onClose}
      title={t.accounts.disableTitle(account.name)}
      verb={t.accounts.disable}
      busy={disable.isPending}
      disabled={reason.trim() === ''}
      problem={disable.error}
      onSubmit={() => disable.mutate({ accountId: account.id, reason })}
    >
      <p className="k-muted">{t.accounts.disableNote}</p>
      <TextField label={t.accounts.reason} value={reason} onChange={setReason} maxLength={200} />
    </FormDialog>
  )
}
