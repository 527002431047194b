import { useState } from 'react'
import { useText } from '../i18n/index.ts'
import { appText } from '../i18n/messages/app.ts'
import { useAppUpdate } from '../offline/useAppUpdate.ts'
import { Action } from '../ui/Action.tsx'
import { Callout } from '../ui/Callout.tsx'
import './updatePrompt.css'

/** A new version waits until the reader says so: nobody loses a half-filled form to a reload. */
export function UpdatePrompt() {
  const t = useText(appText)
  const { ready, update } = useAppUpdate()
  const [later, setLater] = useState(false)
  if (!ready || later) return null
  return (
    <div className="k-update" role="status">
      <Callout
        tone="plain"
        title={t.update.title}
        action={
          <div className="k-update-actions">
            <Action label={t.update.later} onClick={() => setLater(true)} />
            <Action tone="primary" label={t.update.now} onClick={update} />
          </div>
        }
      >
        {t.update.kept}
      </Callout>
    </div>
  )
}
