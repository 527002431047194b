import { useRegisterSW } from 'virtual:pwa-register/react'
import { useText } from '../i18n/index.ts'
import { appText } from '../i18n/messages/app.ts'
import { Action } from '../ui/Action.tsx'
import { Callout } from '../ui/Callout.tsx'
import './updatePrompt.css'

const EVERY_HOUR = 3_600_000

/** A new version waits until the reader says so: nobody loses a half-filled form to a reload. */
export function UpdatePrompt() {
  const t = useText(appText)
  const {
    needRefresh: [waiting, setWaiting],
    updateServiceWorker,
  } = useRegisterSW({
    onRegisteredSW: (_url, registration) => {
      if (registration) setInterval(() => navigator.onLine && void registration.update(), EVERY_HOUR)
    },
  })
  if (!waiting) return null
  return (
    <div className="k-update" role="status">
      <Callout
        tone="plain"
        title={t.update.title}
        action={
          <>
            <Action label={t.update.later} onClick={() => setWaiting(false)} />
            <Action tone="primary" label={t.update.now} onClick={() => void updateServiceWorker(true)} />
          </>
        }
      >
        {t.update.kept}
      </Callout>
    </div>
  )
}
