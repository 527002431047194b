import { useState } from 'react'
import { SignOutDialog } from '../../../app/session/SignOutDialog.tsx'
import { useText } from '../../../i18n/index.ts'
import { appText } from '../../../i18n/messages/app.ts'
import { Action } from '../../../ui/Action.tsx'

export function SignOut() {
  const t = useText(appText)
  const [asking, setAsking] = useState(false)
  return (
    <div>
      <Action label={t.signOut.go} wide onClick={() => setAsking(true)} />
      <SignOutDialog opened={asking} onClose={() => setAsking(false)} />
    </div>
  )
}
