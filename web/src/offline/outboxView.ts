import { liveQuery } from 'dexie'
import type { ApiProblem } from '../api/index.ts'
import type { Account } from './account.ts'
import { getMeta, type OutboxRow } from './db.ts'
import { type OutboxItem, openItem } from './item.ts'
import { createStore } from './store.ts'

export type OutboxView = {
  /** Queued, in order; those on their way included. */
  readonly waiting: readonly OutboxItem[]
  /** The server will not take these as they are: send again after a change, or discard. */
  readonly refused: readonly OutboxItem[]
  /** Taken by the server: not yet in a list that was fetched, or with an answer worth reading. */
  readonly sent: readonly OutboxItem[]
  readonly sending: boolean
  readonly lastSentAt: number | null
  /** When the oldest queued record was made, by this device. */
  readonly oldestAt: string | null
  /** Why sending stopped; it goes on by itself at `nextTryAt`, when the network is back, and after signing in. */
  readonly problem: ApiProblem | null
  readonly nextTryAt: number | null
  /** Seconds by which the server's clock is ahead of this device's, if known. */
  readonly skewSeconds: number | null
}

const nothing: OutboxView = {
  waiting: [],
  refused: [],
  sent: [],
  sending: false,
  lastSentAt: null,
  oldestAt: null,
  problem: null,
  nextTryAt: null,
  skewSeconds: null,
}

export const outboxView = createStore<OutboxView>(nothing)

let stored: readonly OutboxItem[] = []
let sentOnline: readonly OutboxItem[] = []

function show() {
  const waiting = stored.filter(({ state }) => state === 'waiting' || state === 'sending')
  outboxView.patch({
    waiting,
    refused: stored.filter(({ state }) => state === 'refused'),
    sent: [...stored.filter(({ state }) => state === 'sent'), ...sentOnline],
    oldestAt: waiting[0]?.at ?? null,
  })
}

/** A device that cannot store sends at once; the list shows such a record like any other. */
export function noteSentOnline(item: OutboxItem) {
  sentOnline = [...sentOnline, item]
  show()
}

export function forgetSentOnline(before: number) {
  sentOnline = sentOnline.filter(({ sentAt = 0 }) => sentAt >= before)
  show()
}

/** Shows the queue of this account as it is in the database, whichever tab wrote it. */
export function watchOutbox({ stored: storage }: Account): () => void {
  let turn = 0
  const opened = new Map<string, OutboxItem>()
  const rows = liveQuery(async () => {
    if (!storage) return { found: [], lastSentAt: null }
    const found = await storage.db.outbox.orderBy('seq').toArray()
    return { found, lastSentAt: (await getMeta<number>(storage.db, 'lastSentAt')) ?? null }
  })
  async function take(found: OutboxRow[], lastSentAt: number | null) {
    const mine = ++turn
    const items = await Promise.all(
      found.map(async (row) => {
        const known = opened.get(row.id)
        const { sealed: _sealed, answer, ...plain } = row
        if (known?.input !== undefined && (answer === undefined) === (known.answer === undefined))
          return { ...known, ...plain, problem: row.problem, sentAt: row.sentAt }
        return storage ? openItem(storage.vault, row) : undefined
      }),
    )
    if (mine !== turn) return
    opened.clear()
    stored = items.filter((item) => item !== undefined)
    for (const item of stored) opened.set(item.id, item)
    outboxView.patch({ lastSentAt })
    show()
  }
  const subscription = rows.subscribe({
    next: ({ found, lastSentAt }) => void take(found, lastSentAt),
    error: (cause) => console.warn('The queue cannot be watched.', cause),
  })
  return () => {
    turn += 1
    subscription.unsubscribe()
    stored = []
    sentOnline = []
    outboxView.set(nothing)
  }
}
