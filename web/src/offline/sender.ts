import { backoff } from '../api/backoff.ts'
import { ApiProblem, api, isOnline, onOnlineChange } from '../api/index.ts'
import { type Account, stillMine } from './account.ts'
import { outboxView } from './outboxView.ts'
import { type Outcome, sendBatch } from './sendBatch.ts'

const FULL_BATCH = 100

let kick: () => void = () => undefined

/** Something is queued, or may go now. */
export const kickSender = (): void => kick()

/** A session opened from memory has to be this account's before anything of the queue is sent with it. */
async function confirm(account: Account): Promise<boolean> {
  if (!account.confirmed) account.confirmed = (await api.identity.me({})).accountId === account.me.accountId
  return account.confirmed && stillMine(account)
}

/** Sends the queue of this account, one tab at a time, until it is empty or has to wait. */
export function startSender(account: Account): () => void {
  const { stored } = account
  if (!stored) return () => undefined
  const stopping = new AbortController()
  const { signal } = stopping
  let draining = false
  let again = false
  let attempts = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function waitFor(problem: ApiProblem | null) {
    const ms = Math.max(backoff(attempts++), (problem?.retryAfter ?? 0) * 1000)
    outboxView.patch({ problem, nextTryAt: Date.now() + ms })
    timer = setTimeout(kick, ms)
  }

  async function sendAll(): Promise<void> {
    let size = FULL_BATCH
    while (!signal.aborted && isOnline() && (await confirm(account))) {
      const outcome: Outcome = await sendBatch(account, size)
      if (outcome.state === 'empty') {
        outboxView.patch({ problem: null, nextTryAt: null })
        return
      }
      if (outcome.state === 'wait') return waitFor(outcome.problem)
      attempts = 0
      size = outcome.state === 'halve' ? Math.ceil(outcome.of / 2) : FULL_BATCH
    }
  }

  async function drain() {
    draining = true
    clearTimeout(timer)
    do {
      again = false
      try {
        await navigator.locks.request(`kapok-send-${account.me.accountId}`, sendAll)
      } catch (error) {
        if (!signal.aborted) waitFor(error instanceof ApiProblem ? error : null)
      }
    } while (again && !signal.aborted)
    draining = false
  }

  kick = () => {
    if (draining) again = true
    else if (!signal.aborted) void drain()
  }
  const onVisible = () => {
    if (document.visibilityState === 'visible') kick()
  }
  const stopListening = onOnlineChange(() => {
    attempts = 0
    kick()
  })
  document.addEventListener('visibilitychange', onVisible)
  kick()
  return () => {
    stopping.abort()
    kick = () => undefined
    clearTimeout(timer)
    stopListening()
    document.removeEventListener('visibilitychange', onVisible)
  }
}
