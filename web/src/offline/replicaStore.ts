import type { api, OutputOf } from '../api/index.ts'
import type { Account } from './account.ts'
import { getMeta, type OfflineDb, type RosterRow, type SheetRow, setMeta } from './db.ts'
import { type DoorKey, doorKey } from './doorKey.ts'
import type { Pulled, RosterOfDay } from './localDoor.ts'
import type { PullProgress } from './pullPlan.ts'

type Storage = NonNullable<Account['stored']>
type Page = Pick<OutputOf<typeof api.rosters.myDay>, 'items' | 'rosters'>

/** The last whole pull. */
export type StoredDay = { day: string | null; pulledAt: number }

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
  for (const each of opened.flat()) pulled.set(doorKey(each.card), each)
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

/**
 * Every page is there: what earlier pulls left goes, except doors that this phone still has a record about. Says which
 * of `older` were kept.
 */
export async function finishPull(
  { db, vault }: Storage,
  progress: PullProgress,
  older: ReadonlyMap<DoorKey, Pulled>,
): Promise<Set<DoorKey>> {
  for (;;) {
    const needed = await doorsWithRecords(db, progress.startedAt)
    const kept = [...older].filter(([key]) => needed.has(key))
    const sheet = await sealSheet(
      vault,
      progress.id,
      'kept',
      kept.map(([, pulled]) => pulled),
    )
    const done = await db.transaction('rw', db.sheets, db.rosters, db.meta, db.outbox, async () => {
      // A record made while sealing may need another door.
      if (!same(needed, await doorsWithRecords(db, progress.startedAt))) return false
      await db.outbox
        .where('state')
        .equals('sent')
        .and(({ sentAt = 0 }) => sentAt < progress.startedAt)
        .delete()
      await db.sheets.where('pull').notEqual(progress.id).delete()
      await db.rosters.filter(({ pull }) => pull !== progress.id).delete()
      await db.sheets.put(sheet)
      await setMeta(db, 'pull', progress)
      await setMeta(db, 'day', { day: progress.day, pulledAt: progress.startedAt } satisfies StoredDay)
      return true
    })
    if (done) return new Set(kept.map(([key]) => key))
  }
}
