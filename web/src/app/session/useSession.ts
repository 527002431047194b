import type { Me } from '@kapok/contract/identity/schema'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type ApiProblem, api, keyOf, useQueryOf } from '../../api/index.ts'
import { openOffline, resumeOffline } from '../../offline/index.ts'

export type Session =
  | { state: 'opening' }
  | { state: 'out' }
  | { state: 'failed'; problem: ApiProblem; retry: () => void }
  | { state: 'in'; me: Me }

/** What a slow disk may cost before the page is shown without what this device has stored. */
const PATIENCE = 600

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/**
 * Who is signed in. The server decides; without a network it is whoever this device last knew, and what they recorded
 * waits until the server has confirmed them.
 */
export function useSession(): Session {
  const client = useQueryClient()
  const { data: me, error, dataUpdatedAt, refetch } = useQueryOf(api.identity.me, {}, { staleTime: 60_000 })
  const [opened, setOpened] = useState<string>()
  const [nobody, setNobody] = useState(false)
  const out = error?.status === 401
  const alone = me === undefined && error?.unreachable === true

  useEffect(() => {
    if (!alone) return
    const recall = resumeOffline().catch(() => undefined) // then this device knows nobody
    void recall.then((known) => {
      setNobody(known === undefined)
      if (!known) return
      setOpened(known.accountId)
      client.setQueryData(keyOf(api.identity.me, {}), known, { updatedAt: 0 })
    })
  }, [alone, client])

  useEffect(() => {
    if (!me || dataUpdatedAt === 0 || out) return
    const opening = openOffline(me).catch((cause) => console.warn('This device works online only.', cause))
    void Promise.race([opening, pause(PATIENCE)]).then(() => setOpened(me.accountId))
  }, [me, dataUpdatedAt, out])

  if (out) return { state: 'out' }
  if (me) return opened === me.accountId ? { state: 'in', me } : { state: 'opening' }
  if (error && (!alone || nobody)) return { state: 'failed', problem: error, retry: () => void refetch() }
  return { state: 'opening' }
}
