import type { Me } from '@kapok/contract/identity/schema'
import { useQueryClient } from '@tanstack/react-query'
import { type ComponentType, useEffect, useState } from 'react'
import { type ApiProblem, api, keyOf, useQueryOf } from '../../api/index.ts'
import { firstDuty } from './firstDuty.ts'

export type Session =
  | { state: 'opening' }
  | { state: 'out' }
  | { state: 'failed'; problem: ApiProblem; retry: () => void }
  | { state: 'in'; me: Me; Inside: ComponentType<{ me: Me }> }

/** What a slow disk may cost before the page is shown without what this device has stored. */
const PATIENCE = 600

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** What is behind the sign-in, its database with it: fetched for whoever is known, no load for the sign-in page. */
const fetchInside = () => import('./Inside.tsx')

type Opened = { accountId: string; Inside: ComponentType<{ me: Me }> }

/**
 * Who is signed in. The server decides; without a network it is whoever this device last knew, and what they recorded
 * waits until the server has confirmed them.
 */
export function useSession(): Session {
  const client = useQueryClient()
  const { data: me, error, dataUpdatedAt, refetch } = useQueryOf(api.identity.me, {}, { staleTime: 60_000 })
  const [opened, setOpened] = useState<Opened>()
  const [nobody, setNobody] = useState(false)
  const [notFetched, setNotFetched] = useState<unknown>()
  const out = error?.status === 401
  const alone = me === undefined && error?.unreachable === true

  useEffect(() => {
    if (!alone) return
    const recall = fetchInside().then(async ({ Inside, resumeOffline }) => {
      const known = await resumeOffline().catch(() => undefined) // then this device knows nobody
      setNobody(known === undefined)
      if (!known) return
      setOpened({ accountId: known.accountId, Inside })
      client.setQueryData(keyOf(api.identity.me, {}), known, { updatedAt: 0 })
    })
    recall.catch(setNotFetched)
  }, [alone, client])

  useEffect(() => {
    if (!me || dataUpdatedAt === 0 || out) return
    const open = fetchInside().then(async ({ Inside, openOffline, giveWayTo }) => {
      const opening = firstDuty(me) ? giveWayTo(me) : openOffline(me)
      const settled = opening.catch((cause) => console.warn('This device works online only.', cause))
      await Promise.race([settled, pause(PATIENCE)])
      setOpened({ accountId: me.accountId, Inside })
    })
    open.catch(setNotFetched)
  }, [me, dataUpdatedAt, out])

  if (notFetched !== undefined) throw notFetched
  if (out) return { state: 'out' }
  if (me) return opened?.accountId === me.accountId ? { state: 'in', me, Inside: opened.Inside } : { state: 'opening' }
  if (error && (!alone || nobody)) return { state: 'failed', problem: error, retry: () => void refetch() }
  return { state: 'opening' }
}
