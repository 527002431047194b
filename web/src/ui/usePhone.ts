import { useSyncExternalStore } from 'react'

const narrow = typeof window === 'undefined' ? undefined : window.matchMedia('(max-width: 767px)')

function subscribe(listener: () => void) {
  narrow?.addEventListener('change', listener)
  return () => narrow?.removeEventListener('change', listener)
}

/** Whether the phone's layout is on. Prefer CSS; this is for what differs in kind, not in looks. */
export const usePhone = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => narrow?.matches ?? false,
    () => false,
  )
