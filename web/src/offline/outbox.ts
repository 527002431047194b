import { type Command, type InputOf, send, uuidv7 } from '../api/index.ts'
import { type Account, currentAccount } from './account.ts'
import type { OutboxRow } from './db.ts'
import { doorOf, type OutboxItem, placeOf } from './item.ts'
import { NotKept, reasonOf } from './notKept.ts'
import { noteSentOnline } from './outboxView.ts'
import { kickSender } from './sender.ts'
import { askToPersist } from './storage.ts'

/** Where the record is now: on this device, to be sent; or, where the device cannot store, already on the server. */
export type Kept<O> = { id: string; at: string; by: 'device' } | { id: string; at: string; by: 'server'; output: O }

let line: Promise<unknown> = Promise.resolve()

/** Sealing takes turns, so that what was entered first is also first in the queue. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = line.then(work)
  line = next.catch(() => undefined)
  return next
}

type NewRow = Omit<OutboxRow, 'seq' | 'sealed' | 'state' | 'tries'>

async function write({ stored }: Account, row: NewRow, input: unknown, replaces?: string): Promise<void> {
  if (!stored) throw new NotKept('unreachable')
  const { db, vault } = stored
  const sealed = await vault.seal(placeOf(row.id), input)
  const store = () =>
    db.transaction('rw', db.outbox, async () => {
      if (replaces) await db.outbox.where('id').equals(replaces).delete()
      await db.outbox.add({ ...row, sealed, state: 'waiting', tries: 0 })
    })
  try {
    await store()
  } catch (error) {
    if (reasonOf(error) === 'full') throw error
    // Browsers now and then lose the connection to their own storage (iOS after a long sleep): once more, freshly opened.
    db.close({ disableAutoOpen: false })
    await db.open()
    await store()
  }
}

/**
 * Keeps a command and sends it when it can. Once this returns, the record is on the disk of this device, or on the
 * server. If it throws `NotKept` it is neither, and the page must leave what was entered on the screen; an `ApiProblem`
 * is the server's refusal, told only where the device cannot store.
 */
export function enqueue<I, O>(command: Command<I, O>, input: NoInfer<I>): Promise<Kept<O>> {
  const { name, version } = command.operation
  const id = uuidv7()
  const at = new Date().toISOString()
  const row = { id, name, version, at, door: doorOf(name, input) }
  return inTurn(async () => {
    const account = currentAccount()
    if (!account) throw new NotKept('signedOut')
    try {
      await write(account, row, input)
    } catch (failure) {
      const reason = failure instanceof NotKept ? failure.reason : reasonOf(failure)
      const output = await send(command, input, { id, at }).catch((cause: unknown) => {
        throw NotKept.from(cause, reason)
      })
      const sent = { state: 'sent', tries: 1, problem: undefined, sentAt: Date.now() } as const
      noteSentOnline({ ...row, ...sent, seq: Date.now(), input })
      return { id, at, by: 'server', output }
    }
    void askToPersist()
    kickSender()
    return { id, at, by: 'device' }
  })
}

/**
 * Sends a refused record again. Unchanged it keeps its id and its place in the queue; with another input it is a new act
 * under a new id, at the time of the old one.
 */
export async function sendAgain<T>(item: OutboxItem, change?: InputOf<T>): Promise<void> {
  const account = currentAccount()
  if (!account?.stored) throw new NotKept('signedOut')
  if (change === undefined) {
    await account.stored.db.outbox
      .where('id')
      .equals(item.id)
      .and(({ state }) => state === 'refused')
      .modify((row) => {
        row.state = 'waiting'
        delete row.problem
      })
  } else {
    const { name, version, at } = item
    await inTurn(() => write(account, { id: uuidv7(), name, version, at, door: doorOf(name, change) }, change, item.id))
  }
  kickSender()
}

/** Gives a record up for good. Only what the server has refused can be given up. */
export async function discard(item: OutboxItem): Promise<void> {
  const mine = currentAccount()?.stored?.db.outbox.where('id').equals(item.id)
  await mine?.and(({ state }) => state === 'refused').delete()
}
