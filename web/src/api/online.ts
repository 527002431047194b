import { useSyncExternalStore } from 'react'
import { backoff } from './backoff.ts'

type State = { readonly online: boolean; readonly since: number }

const PROBE = '/api/v1/identity/welcome'
const hasWindow = typeof window !== 'undefined'
let state: State = { online: !hasWindow || navigator.onLine, since: Date.now() }
let attempts = 0
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function become(online: boolean) {
  if (online === state.online) return
  state = { online, since: Date.now() }
  for (const listener of listeners) listener()
}

/** Some answer of our server came. */
export function reportReached() {
  clearTimeout(timer)
  timer = undefined
  attempts = 0
  become(true)
}

/** A request got no answer. Browsers only know about their own cable, so from now on the server itself is asked. */
export function reportUnreachable() {
  become(false)
  if (!hasWindow || timer !== undefined) return
  timer = setTimeout(() => void probe(), backoff(attempts++, 30_000))
}

async function probe() {
  timer = undefined
  try {
    const answer = await fetch(PROBE, { cache: 'no-store', redirect: 'manual' })
    if (!answer.headers.get('content-type')?.startsWith('application/json')) throw new Error('not ours')
    reportReached()
  } catch {
    reportUnreachable()
  }
}

function probeNow() {
  if (state.online) return
  clearTimeout(timer)
  void probe()
}

if (hasWindow) {
  window.addEventListener('offline', () => become(false))
  window.addEventListener('online', probeNow)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') probeNow()
  })
}

export const isOnline = (): boolean => state.online

export function onOnlineChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

const current = () => state

/** Whether the server answers, and since when it is so. */
export const useOnline = (): State => useSyncExternalStore(onOnlineChange, current, current)
