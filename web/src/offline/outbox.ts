import type { ProblemBody } from '@kapok/contract/common/problem'
import type { RecordContact } from '@kapok/contract/rosters/schema'
import { type Command, deviceId, type InputOf, send, uuidv7 } from '../api/index.ts'
import { textOf } from '../i18n/catalogue.ts'
import { type Account, currentAccount } from './account.ts'
import type { OutboxRow, OutboxState } from './db.ts'
import { doorKey } from './doorKey.ts'
import { offlineText } from './messages.ts'
import { NotKept, reasonOf } from './notKept.ts'
import { kickSender } from './sender.ts'
import { askToPersist } from './storage.ts'
import { noteSentOnline } from './outboxView.ts'

/** One record of the queue, opened. */
export type OutboxItem = {
  id: string
  seq: number
  name: string
  version: number
  at: string
  door: string | null
  input: unknown
  state: OutboxState
  tries: number
  problem: ProblemBody | undefined
  sentAt: number | undefined
}

export type Kept<O> = { id: string; at: string; by: 'device' } | { id: string; at: string; by: 'server'; output: O }
export const RECORD_CONTACT = 'rosters/record-contact'

const doorOf = (name: string, input: unknown) => (name === RECORD_CONTACT ? doorKey(input as RecordContact) : null)
export const placeOf = (id: string) => `outbox|${id}`

let line: Promise<unknown> = Promise.resolve()

/** Sealing takes turns, so that what was entered first is also first in the queue. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = line.then(work, work)
  line = next.catch(() => undefined)
  return next
}

async function write(account: Account, row: Omit<OutboxRow, 'seq' | 'sealed'>, input: unknown, replaces?: string) {
  const { stored } = account
  if (!stored) throw new NotKept('unreachable')
  const sealed = await stored.vault.seal(placeOf(row.id), input)
  const store = () =>
    stored.db.transaction('rw', stored.db.outbox, async () => {
      if (replaces) await stored.db.outbox.where('id').equals(replaces).delete()
      await stored.db.outbox.add({ ...row, sealed })
    })
  try {
    await store()
  } catch (error) {
    if (reasonOf(error) === 'full') throw error
    // Browsers lose the connection to their own storage now and then (iOS after a long sleep): once more, freshly opened.
    stored.db.close({ disableAutoOpen: false })
    await stored.db.open()
    await store()
  }
}

/**
 * Keeps a command and sends it when it can. When this returns, the record is on the disk of this device (`by: 'device'`),
 * or, where the device cannot store, already on the server. Otherwise it throws `NotKept`: then nothing was kept, and
 * the page must leave what was entered on the screen.
 */
export function enqueue<I, O>(command: Command<I, O>, input: NoInfer<I>): Promise<Kept<O>> {
  const { name, version } = command.operation
  const id = uuidv7()
  const at = new Date().toISOString()
  return inTurn(async () => {
    const account = currentAccount()
    if (!account) throw new NotKept('signedOut')
    const door = doorOf(name, input)
    try {
      await write(account, { id, name, version, at, door, state: 'waiting', tries: 0 }, input)
    } catch (failure) {
      const output = await send(command, input, { id, at }).catch((cause: unknown) => {
        if (account.stored === undefined || failure instanceof NotKept) throw NotKept.from(cause, 'unreachable')
        throw NotKept.from(cause, reasonOf(failure))
      })
      noteSentOnline({ id, seq: Number.MAX_SAFE_INTEGER, name, version, at, door, input, state: 'sent', tries: 1, problem: undefined, sentAt: Date.now() })
      return { id, at, by: 'server', output }
    }
    void askToPersist()
    kickSender()
    return { id, at, by: 'device' }
  })
}

/**
 * Sends a refused record again. Unchanged it keeps its id and its place; with another input it is a new act under a new
 * id, at the time of the old one.
 */
export async function sendAgain<C extends Command<never, unknown>>(item: OutboxItem, change?: InputOf<C>): Promise<void> {
  const account = currentAccount()
  if (!account?.stored) throw new NotKept('signedOut')
  const { outbox } = account.stored.db
  if (change === undefined) {
    await outbox.where('id').equals(item.id).modify((row) => {
      if (row.state !== 'refused') return
      row.state = 'waiting'
      delete row.problem
    })
  } else {
    const { name, version, at } = item
    const row = { id: uuidv7(), name, version, at, door: doorOf(name, change), state: 'waiting', tries: 0 } as const
    await inTurn(() => write(account, row, change, item.id))
  }
  kickSender()
}

/** Gives a refused record up, for good. Only what the server has refused can be given up. */
export async function discard(item: OutboxItem): Promise<void> {
  const stored = currentAccount()?.stored
  await stored?.db.outbox.where('id').equals(item.id).and((row) => row.state === 'refused').delete()
}

export const unreadable = (): ProblemBody => ({ code: 'unreadable', message: textOf(offlineText).unreadable })
export const thisDevice = deviceId
