import { useEffect, useRef } from 'react'
import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'

/** Another page: its name stands on the browser's tab, and a screen reader begins at its top, not where the link was. */
export function useArrival(pathname: string, room: string | undefined) {
  const t = useText(appText)
  const before = useRef(pathname)
  useEffect(() => {
    document.title = room === undefined ? t.brand : `${room} · ${t.brand}`
  }, [room, t])
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [pathname])
}
