import { useEffect, useState } from 'react'

type InstallPrompt = Event & { prompt: () => Promise<unknown> }

let waiting: InstallPrompt | undefined
const listeners = new Set<() => void>()
const told = () => {
  for (const listener of listeners) listener()
}

if (typeof window !== 'undefined') {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    waiting = event as InstallPrompt
    told()
  })
  window.addEventListener('appinstalled', () => {
    waiting = undefined
    told()
  })
}

const installed = () =>
  window.matchMedia('(display-mode: standalone)').matches || Reflect.get(navigator, 'standalone') === true

export type Install = { way: 'installed' | 'ask' | 'ios' | 'menu'; ask: () => void }

/** How the app gets on the home screen here: the browser asks, or its menu has to be shown. */
export function useInstall(): Install {
  const [, redraw] = useState(0)
  useEffect(() => {
    const listener = () => redraw((n) => n + 1)
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, [])
  const ios = /iPhone|iPad|iPod/.test(navigator.userAgent)
  const way = installed() ? 'installed' : waiting ? 'ask' : ios ? 'ios' : 'menu'
  return { way, ask: () => void waiting?.prompt() }
}
