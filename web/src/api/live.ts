import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { invalidate } from './keys.ts'
import { openLiveStream } from './liveStream.ts'

export type LiveState = {
  /** True while the stream is open: what is shown is at most seconds old. */
  readonly live: boolean
  /** When the screen was last known to be up to date; null = not yet. While `live`, that is now. */
  readonly freshAt: number | null
}

let state: LiveState = { live: false, freshAt: null }
let users = 0
let close: (() => void) | undefined
const listeners = new Set<() => void>()
const newsListeners = new Set<(names: readonly string[]) => void>()

/** Told the names of operations done by anybody, for what is not a query; only while some page uses `useLive`. */
export function onNews(listener: (names: readonly string[]) => void): () => void {
  newsListeners.add(listener)
  return () => {
    newsListeners.delete(listener)
  }
}

function become(next: LiveState) {
  state = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
const current = () => state

/** Keeps what is shown up to date: one stream for the page, however many parts ask. For pages behind the sign-in. */
export function useLive(): LiveState {
  const client = useQueryClient()
  useEffect(() => {
    users += 1
    close ??= openLiveStream({
      onState: (live) => become({ live, freshAt: live || state.live ? Date.now() : state.freshAt }),
      onSeen: () => become({ live: true, freshAt: Date.now() }),
      onNews: (names) => {
        void invalidate(client, names, document.visibilityState === 'visible' ? 'active' : 'none')
        for (const listener of newsListeners) listener(names)
      },
      onGap: () => void client.invalidateQueries(),
    })
    return () => {
      users -= 1
      if (users > 0) return
      close?.()
      close = undefined
      become({ live: false, freshAt: state.freshAt })
    }
  }, [client])
  return useSyncExternalStore(subscribe, current, current)
}
