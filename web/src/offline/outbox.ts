import { ApiProblem, type Command, type InputOf, send, uuidv7 } from '../api/index.ts'
import { type Account, currentAccount, openedAccount } from './account.ts'
import type { OutboxRow } from './db.ts'
import type { DoorKey } from './doorKey.ts'
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
      const kept = await db.outbox.where('id').equals(row.id).count()
      if (kept === 0) await db.outbox.add({ ...row, sealed, state: 'waiting', tries: 0 })
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

type Stamp = { id: string; at: string }

/** Double taps: the same act, while it is being kept. */
const beingKept = new Map<string, Promise<Kept<unknown>>>()
/** Acts that could not be stored and of which no answer came: entered again, they are the same act. */
const unanswered = new Map<string, Stamp>()

/** Where the device cannot store, only the server can keep the record. */
async function sendNow<I, O>(command: Command<I, O>, input: I, stamp: Stamp, failure: unknown): Promise<O> {
  try {
    return await send(command, input, { ...stamp, timeout: 15_000 })
  } catch (cause) {
    if (cause instanceof ApiProblem && !cause.passing) throw cause
    throw new NotKept(failure instanceof NotKept ? failure.reason : reasonOf(failure), cause)
  }
}

async function keep<I, O>(
  command: Command<I, O>,
  input: I,
  act: string,
  { door, ...stamp }: Stamp & { door: DoorKey | null },
): Promise<Kept<O>> {
  const account = await openedAccount()
  if (!account) throw new NotKept('signedOut')
  const { name, version } = command.operation
  const row = { ...stamp, name, version, door: door ?? doorOf(name, input) }
  try {
    await write(account, row, input)
  } catch (failure) {
    const output = await sendNow<I, O>(command, input, stamp, failure).catch((error: unknown) => {
      if (error instanceof NotKept) unanswered.set(act, stamp)
      throw error
    })
    const sent = { state: 'sent', tries: 1, problem: undefined, sentAt: Date.now() } as const
    noteSentOnline({ ...row, ...sent, seq: Date.now(), input, answer: output })
    return { ...stamp, by: 'server', output }
  }
  void askToPersist()
  kickSender()
  return { ...stamp, by: 'device' }
}

/**
 * Keeps a command and sends it when it can. Once this returns, the record is on the disk of this device, or on the
 * server. If it throws `NotKept` it is neither, and the page must leave what was entered on the screen; an `ApiProblem`
 * is the server's refusal, told only where the device cannot store. `door`: which door it changes, where the input does not
 * say so itself.
 */
export function enqueue<I, O>(
  command: Command<I, O>,
  input: NoInfer<I>,
  door: DoorKey | null = null,
): Promise<Kept<O>> {
  const act = `${command.operation.name} ${JSON.stringify(input)}`
  const same = beingKept.get(act)
  if (same) return same as Promise<Kept<O>>
  const stamp = unanswered.get(act) ?? { id: uuidv7(), at: new Date().toISOString() }
  unanswered.delete(act)
  const work = inTurn(() => keep(command, input, act, { ...stamp, door })).finally(() => beingKept.delete(act))
  beingKept.set(act, work)
  return work
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
    await inTurn(() =>
      write(account, { id: uuidv7(), name, version, at, door: doorOf(name, change) ?? item.door }, change, item.id),
    )
  }
  kickSender()
}

/** Gives a record up for good. Only what the server has refused can be given up. */
export async function discard(item: OutboxItem): Promise<void> {
  const mine = currentAccount()?.stored?.db.outbox.where('id').equals(item.id)
  await mine?.and(({ state }) => state === 'refused').delete()
}
