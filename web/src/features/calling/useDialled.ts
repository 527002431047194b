import type { CallCard } from '@kapok/contract/calling/schema'
import { useState } from 'react'

const slot = (callId: string) => `kapok.dialled.${callId}`

type Dialled = { phoneId: string | null; at: number }

// An id and a time, nothing of anybody: a phone that threw the page away during the call opens at its result.
function remembered(callId: string): Dialled | undefined {
  try {
    const text = sessionStorage.getItem(slot(callId))
    return text ? (JSON.parse(text) as Dialled) : undefined
  } catch {
    return undefined
  }
}

/** Which number was dialled, and since when. Before any was, it is the best one that counts. */
export function useDialled(card: CallCard) {
  const [dialled, setDialled] = useState(() => remembered(card.callId))
  const [shownAt] = useState(() => Date.now())
  return {
    /** Undefined = nobody was rung yet; null = a number without an id of its own. */
    phoneId: dialled?.phoneId,
    counted: dialled ? dialled.phoneId : (card.numbers[0]?.phoneId ?? null),
    startedAt: dialled?.at ?? shownAt,
    ring: (phoneId: string | null) => {
      const now = { phoneId, at: Date.now() }
      setDialled(now)
      try {
        sessionStorage.setItem(slot(card.callId), JSON.stringify(now))
      } catch {
        // closed storage: the result is opened by hand
      }
    },
  }
}
export type DialState = ReturnType<typeof useDialled>
