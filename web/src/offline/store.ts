import { useSyncExternalStore } from 'react'

/** A value that lives outside React, with a hook to look at it. */
export function createStore<T>(initial: T) {
  let value = initial
  const listeners = new Set<() => void>()
  const get = () => value
  const set = (next: T) => {
    value = next
    for (const listener of listeners) listener()
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }
  return {
    get,
    set,
    subscribe,
    patch: (part: Partial<T>) => set({ ...value, ...part }),
    use: () => useSyncExternalStore(subscribe, get, get),
  }
}
