import { useState } from 'react'
import { useSignOut } from '../../../app/session/useSignOut.ts'
import { useText } from '../../../i18n/index.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { useOutbox } from '../../../offline/index.ts'
import { Action } from '../../../ui/Action.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'

/** Asks first, because what is not sent yet stays behind, sealed. */
export function SignOut() {
  const t = useText(identityText)
  const signOut = useSignOut()
  const { waiting, refused } = useOutbox()
  const [asking, setAsking] = useState(false)
  const [going, setGoing] = useState(false)
  const unsent = waiting.length + refused.length
  const go = () => {
    setGoing(true)
    void signOut()
  }
  return (
    <div>
      <Action label={t.mine.signOut} wide onClick={() => setAsking(true)} />
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t.mine.signOutTitle}
        footer={
          <>
            <Action label={t.mine.stay} onClick={() => setAsking(false)} />
            <Action label={t.mine.signOut} tone={unsent > 0 ? 'danger' : 'primary'} busy={going} onClick={go} />
          </>
        }
      >
        <div className="k-stack">
          {unsent > 0 && <p>{t.mine.signOutUnsent(unsent)}</p>}
          <p className="k-muted">{t.mine.signOutNote}</p>
        </div>
      </Dialog>
    </div>
  )
}
