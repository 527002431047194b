import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react'
import { usePhone } from './usePhone.ts'
import { whenIdle } from './whenIdle.ts'

/**
 * What opens over a page: fetched when it is first opened, so that nobody's first visit waits for it, and kept from then
 * on, so that it can close softly. On the desk, where one types on at once after `Ctrl K`, already when nothing else is
 * to be done.
 */
export function onDemand<P extends { opened: boolean }>(load: () => Promise<ComponentType<P>>) {
  const Part = lazy(async () => ({ default: await load() }))
  return function OnDemand(props: P) {
    const phone = usePhone()
    const [ever, setEver] = useState(props.opened)
    if (props.opened && !ever) setEver(true)
    useEffect(() => (phone ? undefined : whenIdle(() => load().catch(() => undefined))), [phone])
    return (
      ever && (
        <Suspense>
          <Part {...props} />
        </Suspense>
      )
    )
  }
}
