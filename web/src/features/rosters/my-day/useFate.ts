import { useRef } from 'react'
import { toldOf, useOutbox } from '../../../offline/index.ts'
import type { Fate } from '../contact/resultSheetProps.ts'

/** What has become of a record. One that was queued and is no longer there was taken, and a pull has shown it since. */
export function useFate(id: string | undefined): Fate {
  const { waiting, refused, sent } = useOutbox()
  const queued = useRef<string>(undefined)
  const no = refused.find((item) => item.id === id)
  if (no) {
    // One that is refused and then discarded was never taken.
    queued.current = undefined
    return { state: 'refused', message: no.problem?.message ?? '' }
  }
  const isWaiting = waiting.some((item) => item.id === id)
  if (isWaiting) queued.current = id
  const yes = sent.find((item) => item.id === id)
  const taken = !isWaiting && id !== undefined && (queued.current === id || yes !== undefined)
  return taken ? { state: 'sent', told: toldOf(yes) } : { state: 'waiting' }
}
