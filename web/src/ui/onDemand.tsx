import { type ComponentType, lazy, Suspense, useState } from 'react'

/**
 * What opens over a page: fetched when it is first opened, so that nobody's first visit waits for it, and kept from then
 * on, so that it can close softly.
 */
export function onDemand<P extends { opened: boolean }>(load: () => Promise<ComponentType<P>>) {
  const Part = lazy(async () => ({ default: await load() }))
  return function OnDemand(props: P) {
    const [ever, setEver] = useState(props.opened)
    if (props.opened && !ever) setEver(true)
    return (
      ever && (
        <Suspense>
          <Part {...props} />
        </Suspense>
      )
    )
  }
}
