import type { Account } from '@kapok/contract/identity/schema'
import { useState } from 'react'
import { api, useCommand } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { useText } from '../../../i18n/index.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { Action } from '../../../ui/Action.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { longEnough } from '../set-up/draft.ts'
import { FirstPassword } from './FirstPassword.tsx'
import { HandOver } from './HandOver.tsx'
import { newPassword } from './newPassword.ts'

export function ResetPassword({ account, onClose }: { account: Account; onClose: () => void }) {
  const t = useText(identityText)
  const [password, setPassword] = useState(newPassword)
  const reset = useCommand(api.identity.resetPassword)
  if (reset.isSuccess)
    return (
      <Dialog
        opened
        onClose={onClose}
        title={t.accounts.resetDone}
        footer={<Action label={t.accounts.done} tone="primary" onClick={onClose} />}
      >
        <HandOver loginName={account.loginName} password={password} />
      </Dialog>
    )
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.accounts.resetTitle(account.name)}
      verb={t.accounts.reset}
      busy={reset.isPending}
      disabled={!longEnough(password)}
      problem={reset.error}
      onSubmit={() => reset.mutate({ accountId: account.id, password })}
    >
      <p className="k-muted">{t.accounts.resetNote}</p>
      <FirstPassword value={password} onChange={setPassword} />
    </FormDialog>
  )
}
