import { useState } from 'react'
import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { useOutbox } from '../../offline/index.ts'
import { Action } from '../../ui/Action.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useSignOut } from './useSignOut.ts'

/** Asks first: what is not sent yet stays behind, sealed, until the same person signs in here again. */
export function SignOutDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useText(appText)
  const signOut = useSignOut()
  const { waiting, refused } = useOutbox()
  const [going, setGoing] = useState(false)
  const unsent = waiting.length + refused.length
  const go = () => {
    setGoing(true)
    void signOut()
  }
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t.signOut.title}
      footer={
        <>
          <Action label={t.signOut.stay} onClick={onClose} />
          <Action label={t.signOut.go} tone={unsent > 0 ? 'danger' : 'primary'} busy={going} onClick={go} />
        </>
      }
    >
      <div className="k-stack">
        {unsent > 0 && <p>{t.signOut.unsent(unsent)}</p>}
        <p className="k-muted">{t.signOut.note}</p>
      </div>
    </Dialog>
  )
}
