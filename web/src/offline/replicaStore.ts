import type { api, OutputOf } from '../api/index.ts'
import type { Account } from './account.ts'
import { asOfToday } from './asOfToday.ts'
import { getMeta, type OfflineDb, type RosterRow, type SheetRow, setMeta } from './db.ts'
import { type DoorKey, doorKey } from './doorKey.ts'
import type { Pulled, RosterOfDay } from './localDoor.ts'
import type { PullBase, PullProgress } from './pullPlan.ts'

type Storage = NonNullable<Account['stored']>
type Page = Pick<OutputOf<typeof api.rosters.myDay>, 'items' | 'rosters'>

/** The last pull that was stored to its end, and what the next one builds upon. */
export type StoredDay = {
  day: string | null
  pulledAt: number
  base: PullBase | null
  /** Doors that have left the list and stay, because this phone still has a record about them. */
  extra: readonly DoorKey[]
}

/** A sent record's answer may be read for a day. */
const ANSWERS_KEPT = 24 * 60 * 60_000

/** Doors sealed together. One by one, 5,000 take a slow phone four times as long to open. */
const TOGETHER = 25

const sheetPlace = (key: string) => `sheet|${key}`
const rosterPlace = (id: string) => `roster|${id}`

/** What is stored of the day sheet. A sheet that no longer opens is left out; the next pull replaces it. */
export async function readDay({ db, vault }: Storage) {
  const [sheets, rosterRows, day] = await Promise.all([
    db.sheets.orderBy('key').toArray(),
    db.rosters.toArray(),
    getMeta<StoredDay>(db, 'day'),
  ])
  const opened = await Promise.all(
    sheets.map(({ key, sealed }) => vault.unseal<Pulled[]>(sheetPlace(key), sealed).catch(() => [])),
  )
  const openedRosters = await Promise.all(
    rosterRows.map(({ rosterId, sealed }) =>
      vault.unseal<RosterOfDay>(rosterPlace(rosterId), sealed).catch(() => undefined),
    ),
  )
  // Keys begin with the pull's id, which ascends with time: of a door in two pulls the later one stands.
  const pulled = new Map<DoorKey, Pulled>()
  for (const [index, { gone = [] }] of sheets.entries()) {
    for (const each of opened[index] ?? []) pulled.set(doorKey(each.card), { ...each, card: asOfToday(each.card) })
    for (const key of gone) pulled.delete(key)
  }
  const rosters = new Map<string, RosterOfDay>()
  for (const roster of openedRosters) if (roster) rosters.set(roster.id, roster)
  return { pulled, rosters, day: day?.day ?? null, pulledAt: day?.pulledAt ?? null }
}

async function sealSheet(vault: Storage['vault'], pull: string, place: string, doors: Pulled[]): Promise<SheetRow> {
  const key = `${pull}|${place}`
  return { key, pull, sealed: await vault.seal(sheetPlace(key), doors) }
}

/** Writes one page together with the place to go on from. Nothing goes away yet. */
export async function storePage({ db, vault }: Storage, page: Page, progress: PullProgress, pulledAt: number) {
  const sheets: Promise<SheetRow>[] = []
  for (let from = 0; from < page.items.length; from += TOGETHER) {
    const doors = page.items.slice(from, from + TOGETHER).map((card) => ({ card, pulledAt, pull: progress.id }))
    sheets.push(sealSheet(vault, progress.id, `${progress.pages}.${from}`, doors))
  }
  const rosters = page.rosters.map(async (roster): Promise<RosterRow> => {
    return { rosterId: roster.id, pull: progress.id, sealed: await vault.seal(rosterPlace(roster.id), roster) }
  })
  const [sheetRows, rosterRows] = [await Promise.all(sheets), await Promise.all(rosters)]
  await db.transaction('rw', db.sheets, db.rosters, db.meta, () =>
    Promise.all([db.sheets.bulkPut(sheetRows), db.rosters.bulkPut(rosterRows), setMeta(db, 'pull', progress)]),
  )
}

/** Doors that records of this phone are about, those left out that a pull begun at `startedAt` shows already. */
async function doorsWithRecords(db: OfflineDb, startedAt: number): Promise<Set<string>> {
  const rows = await db.outbox.filter(({ state, sentAt = 0 }) => state !== 'sent' || sentAt >= startedAt).toArray()
  return new Set(rows.flatMap(({ door }) => door ?? []))
}

const same = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && [...a].every((each) => b.has(each))

/** Records that the server has and every list shows; one with an answer stays for as long as it may be read. */
const dropSent = (db: OfflineDb, { startedAt }: PullProgress) =>
  db.outbox
    .where('state')
    .equals('sent')
    .and(({ sentAt = 0, answer }) => sentAt < (answer ? startedAt - ANSWERS_KEPT : startedAt))
    .delete()

/** What the doors of a finished pull come to, given those that this phone still has records about. */
type Finish = {
  /** Doors that stay although they have left the list. */
  extra: readonly DoorKey[]
  base: PullBase | null
  write: () => Promise<unknown>
}

/** Writes the end of a pull once it is sure which doors are still needed: a record made meanwhile may need another. */
async function finish(
  { db }: Storage,
  progress: PullProgress,
  plan: (needed: ReadonlySet<string>) => Promise<Finish>,
): Promise<StoredDay> {
  for (;;) {
    const needed = await doorsWithRecords(db, progress.startedAt)
    const { extra, base, write } = await plan(needed)
    const day: StoredDay = { day: progress.day, pulledAt: progress.startedAt, base, extra }
    const done = await db.transaction('rw', db.sheets, db.rosters, db.meta, db.outbox, async () => {
      if (!same(needed, await doorsWithRecords(db, progress.startedAt))) return false
      await dropSent(db, progress)
      await write()
      await setMeta(db, 'pull', progress)
      await setMeta(db, 'day', day)
      return true
    })
    if (done) return day
  }
}

/**
 * Every page of a whole pull is there: what earlier pulls left goes, except doors that this phone still has a record about.
 * `older` are the doors of earlier pulls only.
 */
export const finishWhole = (
  storage: Storage,
  progress: PullProgress,
  older: ReadonlyMap<DoorKey, Pulled>,
): Promise<StoredDay> =>
  finish(storage, progress, async (needed) => {
    const { db, vault } = storage
    const kept = [...older].filter(([key]) => needed.has(key))
    const doors = kept.map(([, pulled]) => pulled)
    const sheet = await sealSheet(vault, progress.id, 'kept', doors)
    return {
      extra: kept.map(([key]) => key),
      base: progress.cursor === null ? null : { cursor: progress.cursor, wholeAt: progress.startedAt, changes: 0 },
      write: async () => {
        await db.sheets.where('pull').notEqual(progress.id).delete()
        await db.rosters.filter(({ pull }) => pull !== progress.id).delete()
        await db.sheets.put(sheet)
      },
    }
  })

/** Every page of the changes is there. `leaving` are the doors that have left the list, now or while they were still needed. */
export const finishChanges = (
  storage: Storage,
  progress: PullProgress,
  leaving: readonly DoorKey[],
  base: PullBase,
): Promise<StoredDay & { gone: readonly DoorKey[] }> => {
  let gone: DoorKey[] = []
  const done = finish(storage, progress, async (needed) => {
    const { db, vault } = storage
    gone = leaving.filter((key) => !needed.has(key))
    const sheet = gone.length > 0 && { ...(await sealSheet(vault, progress.id, 'gone', [])), gone }
    return {
      extra: leaving.filter((key) => needed.has(key)),
      base: { ...base, cursor: progress.cursor ?? base.cursor, changes: base.changes + 1 },
      write: async () => {
        if (sheet) await db.sheets.put(sheet)
      },
    }
  })
  return done.then((day) => ({ ...day, gone }))
}
