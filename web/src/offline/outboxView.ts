import { liveQuery } from 'dexie'
import type { ApiProblem } from '../api/index.ts'
import { type Account, currentAccount } from './account.ts'
import { getMeta, type OutboxRow } from './db.ts'
import { type OutboxItem, placeOf, unreadable } from './outbox.ts'
import { createStore } from './store.ts'

export type OutboxView = {
  /** Queued, in order; those on their way included. */
  readonly waiting: readonly OutboxItem[]
  /** The server will not take these as they are: send again after a change, or discard. */
  readonly refused: readonly OutboxItem[]
  /** Taken by the server since the list was last fetched. */
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

const empty: OutboxView = {
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

export const outboxView = createStore<OutboxView>(empty)

let opened = new Map<string, { version: Uint8Array; input: unknown }>()
let sentOnline: OutboxItem[] = []

async function open(account: Account, row: OutboxRow): Promise<OutboxItem> {
  const { seq, id, name, version, at, door, state, tries, problem, sentAt } = row
  const known = opened.get(id)
  const item = { seq, id, name, version, at, door, state, tries, problem, sentAt }
  if (known) return { ...item, input: known.input }
  try {
    const input = await account.stored?.vault.unseal(placeOf(id), row.sealed)
    opened.set(id, { version: row.sealed, input })
    return { ...item, input }
  } catch {
    return { ...item, input: undefined, problem: problem ?? unreadable() }
  }
}

export async function readOutbox(account: Account): Promise<OutboxItem[]> {
  if (!account.stored) return []
  const rows = await account.stored.db.outbox.orderBy('seq').toArray()
  return Promise.all(rows.map((row) => open(account, row)))
}

function show(items: readonly OutboxItem[]) {
  const waiting = items.filter(({ state }) => state === 'waiting' || state === 'sending')
  outboxView.patch({
    waiting,
    refused: items.filter(({ state }) => state === 'refused'),
    sent: [...items.filter(({ state }) => state === 'sent'), ...sentOnline],
    oldestAt: waiting[0]?.at ?? null,
  })
}

/** Without storage a record goes straight to the server; the list still shows it at once. */
export function noteSentOnline(item: OutboxItem) {
  sentOnline = [...sentOnline, item]
  outboxView.patch({ sent: [...outboxView.get().sent, item] })
}
export function forgetSentOnline(before: number) {
  sentOnline = sentOnline.filter(({ sentAt = 0 }) => sentAt >= before)
  outboxView.patch({ sent: outboxView.get().sent.filter(({ seq, sentAt = 0 }) => seq !== Number.MAX_SAFE_INTEGER || sentAt >= before) })
}

/** Shows the queue of this account, as it is in the database, whichever tab wrote it. */
export function watchOutbox(account: Account): () => void {
  opened = new Map()
  sentOnline = []
  outboxView.set(empty)
  const { stored } = account
  if (!stored) return () => undefined
  let turn = 0
  const rows = liveQuery(async () => {
    const found = await stored.db.outbox.orderBy('seq').toArray()
    return { found, lastSentAt: (await getMeta<number>(stored.db, 'lastSentAt')) ?? null }
  })
  const subscription = rows.subscribe({
    next: async ({ found, lastSentAt }) => {
      const mine = ++turn
      const items = await Promise.all(found.map((row) => open(account, row)))
      if (mine !== turn || currentAccount() !== account) return
      outboxView.patch({ lastSentAt })
      show(items)
    },
    error: (cause) => console.warn('The queue cannot be watched.', cause),
  })
  return () => {
    turn += 1
    subscription.unsubscribe()
    outboxView.set(empty)
  }
}
