import type { Account } from '@kapok/contract/identity/schema'
import { api, useCommand } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { useText } from '../../../i18n/index.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { say } from '../../../ui/say.ts'

/** Asks first, and says what comes back: whoever was away for a year may be somebody else by now. */
export function EnableAccount({ account, onClose }: { account: Account; onClose: () => void }) {
  const t = useText(identityText)
  const enable = useCommand(api.identity.enableAccount, {
    onSuccess: () => {
      say(t.accounts.enabledDone(account.name))
      onClose()
    },
  })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.accounts.enableTitle(account.name)}
      verb={t.accounts.enable}
      busy={enable.isPending}
      problem={enable.error}
      onSubmit={() => enable.mutate({ accountId: account.id })}
    >
      <p>{t.accounts.enableNote}</p>
    </FormDialog>
  )
}
