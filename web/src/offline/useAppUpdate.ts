import { useRegisterSW } from 'virtual:pwa-register/react'

const CHECK_EVERY = 60 * 60_000

// A phone may keep the app open for days: look for a new build now and then, also without a reload.
function checkNowAndThen(_url: string, registration: ServiceWorkerRegistration | undefined) {
  if (registration) setInterval(() => void registration.update().catch(() => undefined), CHECK_EVERY)
}

/**
 * Installs the app for use without a network; used once, by the shell. `ready`: a new build is there; `update()` reloads
 * into it. The queue is in the database, not in the build, and its payloads are upgraded when they are sent, so an update
 * never touches it.
 */
export function useAppUpdate(): { ready: boolean; update: () => void } {
  const { needRefresh, updateServiceWorker } = useRegisterSW({ immediate: true, onRegisteredSW: checkNowAndThen })
  return { ready: needRefresh[0], update: () => void updateServiceWorker(true) }
}
