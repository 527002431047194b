import type { ProblemBody } from '@kapok/contract/common/problem'
import { Dexie, type EntityTable } from 'dexie'
import { makeKey, type Sealed } from './seal.ts'

/**
 * `sent` = the server has it; the row stays until a pull that began later shows it, so that no list falls back, and with
 * an answer for as long as somebody may want to read that.
 */
type OutboxState = 'waiting' | 'sending' | 'refused' | 'sent'

export type OutboxRow = {
  /** Order on this phone. */
  seq: number
  id: string
  name: string
  version: number
  at: string
  /** Key of the door it is about, made of ids only. */
  door: string | null
  sealed: Sealed
  state: OutboxState
  tries: number
  problem?: ProblemBody
  sentAt?: number
  /** What the server said when it took it. */
  answer?: Sealed
}
/** Some doors of the day sheet. No name, address, number or state stands in clear: order is made after unsealing. */
export type SheetRow = {
  key: string
  pull: string
  sealed: Sealed /** Doors that have left since the rows before. */
  gone?: string[]
}
export type RosterRow = { rosterId: string; pull: string; sealed: Sealed }
type MetaRow = { name: string; value: unknown }

export type OfflineDb = Dexie & {
  outbox: EntityTable<OutboxRow, 'seq'>
  sheets: EntityTable<SheetRow, 'key'>
  rosters: EntityTable<RosterRow, 'rosterId'>
  meta: EntityTable<MetaRow, 'name'>
}

const PREFIX = 'kapok-'

/** One database per account: whoever else uses this phone has their own. */
export function openDb(accountId: string): OfflineDb {
  // Without `strict` Chrome says "done" before the disk has it; without `disabled` a query may show what was never written.
  const options = { chromeTransactionDurability: 'strict', cache: 'disabled' } as const
  const db = new Dexie(`${PREFIX}${accountId}`, options) as OfflineDb
  db.version(1).stores({ outbox: '++seq, &id, state', sheets: 'key, pull', rosters: 'rosterId', meta: 'name' })
  return db
}

export const accountsOnThisDevice = async (): Promise<string[]> =>
  (await Dexie.getDatabaseNames()).filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length))

export const getMeta = async <T>(db: OfflineDb, name: string): Promise<T | undefined> =>
  (await db.meta.get(name))?.value as T | undefined

export const setMeta = (db: OfflineDb, name: string, value: unknown) => db.meta.put({ name, value })

/** The account's key on this device; of two tabs that make one at once, the first to store it wins. */
export async function getKey(db: OfflineDb): Promise<CryptoKey> {
  const stored = await getMeta<CryptoKey>(db, 'key')
  if (stored) return stored
  const made = await makeKey()
  return db.transaction('rw', db.meta, async () => {
    const first = await getMeta<CryptoKey>(db, 'key')
    if (!first) await setMeta(db, 'key', made)
    return first ?? made
  })
}
