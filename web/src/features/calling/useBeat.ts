import type { CallDraft } from '@kapok/contract/calling/schema'
import { useEffect, useRef, useState } from 'react'
import { ApiProblem, api } from '../../api/index.ts'

/** Well under the two minutes after which a name is free again. */
const EVERY = 30_000
/** After the last key, so that a sentence is one message. */
const TYPED = 900

/**
 * Keeps a name locked while the page lives, and what is typed at the server: a browser may die over it. Answers whether
 * the name is still held.
 */
export function useBeat(callId: string, draft: CallDraft | null): boolean {
  const [held, setHeld] = useState(true)
  const latest = useRef(draft)
  const kept = useRef(JSON.stringify(draft))
  latest.current = draft
  const beat = useRef(async () => undefined as void)
  beat.current = async () => {
    const text = JSON.stringify(latest.current)
    const changed = latest.current !== null && text !== kept.current
    try {
      const told = await api.calling.beat({ callId, ...(changed && latest.current && { draft: latest.current }) })
      if (changed) kept.current = text
      setHeld(told.held)
    } catch (error) {
      // No network: the next beat says whether the name is still ours.
      if (error instanceof ApiProblem && error.status === 404) setHeld(false)
    }
  }
  useEffect(() => {
    const timer = setInterval(() => void beat.current(), EVERY)
    const onHide = () => void (document.visibilityState === 'hidden' && beat.current())
    document.addEventListener('visibilitychange', onHide)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onHide)
    }
  }, [])
  const text = JSON.stringify(draft)
  useEffect(() => {
    if (text === kept.current) return
    const timer = setTimeout(() => void beat.current(), TYPED)
    return () => clearTimeout(timer)
  }, [text])
  return held
}
