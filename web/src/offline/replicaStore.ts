import type { api, OutputOf } from '../api/index.ts'
import type { Account } from './account.ts'
import { type DoorRow, getMeta, type RosterRow, setMeta } from './db.ts'
import { doorKey } from './doorKey.ts'
import type { Pulled, RosterOfDay } from './localDoor.ts'
import type { PullProgress } from './pullPlan.ts'

type Storage = NonNullable<Account['stored']>
type Page = Pick<OutputOf<typeof api.rosters.myDay>, 'items' | 'rosters'>

/** The last whole pull. */
export type StoredDay = { day: string | null; pulledAt: number }

const doorPlace = (key: string) => `door|${key}`
const rosterPlace = (id: string) => `roster|${id}`

/** What is stored of the day sheet. A row that no longer opens is left out; the next pull replaces it. */
export async function readDay({ db, vault }: Storage) {
  const [doors, rosters, day] = await Promise.all([
    db.doors.toArray(),
    db.rosters.toArray(),
    getMeta<StoredDay>(db, 'day'),
  ])
  const pulled = new Map<string, Pulled>()
  const known = new Map<string, RosterOfDay>()
  const openDoor = async ({ key, sealed, pulledAt }: DoorRow) => {
    pulled.set(key, { card: await vault.unseal<Pulled['card']>(doorPlace(key), sealed), pulledAt })
  }
  const openRoster = async ({ rosterId, sealed }: RosterRow) => {
    known.set(rosterId, await vault.unseal<RosterOfDay>(rosterPlace(rosterId), sealed))
  }
  await Promise.allSettled([...doors.map(openDoor), ...rosters.map(openRoster)])
  return { pulled, rosters: known, day: day?.day ?? null, pulledAt: day?.pulledAt ?? null }
}

async function sealPage(vault: Storage['vault'], page: Page, pull: string, pulledAt: number) {
  const doors = page.items.map(async (card): Promise<DoorRow> => {
    const key = doorKey(card)
    return { key, pull, pulledAt, sealed: await vault.seal(doorPlace(key), card) }
  })
  const rosters = page.rosters.map(async (roster): Promise<RosterRow> => {
    return { rosterId: roster.id, pull, sealed: await vault.seal(rosterPlace(roster.id), roster) }
  })
  return { doors: await Promise.all(doors), rosters: await Promise.all(rosters) }
}

/**
 * Writes one page together with the place to go on from, and says which doors went. Doors that are no longer on the list
 * go only with the last page, and never while a record about them is unsent.
 */
export async function storePage(
  { db, vault }: Storage,
  page: Page,
  progress: PullProgress,
  pulledAt: number,
): Promise<Set<string>> {
  const rows = await sealPage(vault, page, progress.id, pulledAt)
  return db.transaction('rw', db.doors, db.rosters, db.meta, db.outbox, async () => {
    await Promise.all([db.doors.bulkPut(rows.doors), db.rosters.bulkPut(rows.rosters), setMeta(db, 'pull', progress)])
    if (progress.completedAt === null) return new Set<string>()
    await setMeta(db, 'day', { day: progress.day, pulledAt: progress.startedAt } satisfies StoredDay)
    const sent = db.outbox.where('state').equals('sent')
    await sent.and(({ sentAt = 0 }) => sentAt < progress.startedAt).delete()
    const unsent = new Set((await db.outbox.toArray()).map(({ door }) => door))
    const gone = await db.doors.filter(({ key, pull }) => pull !== progress.id && !unsent.has(key)).primaryKeys()
    await db.doors.bulkDelete(gone)
    await db.rosters.filter(({ pull }) => pull !== progress.id).delete()
    return new Set(gone)
  })
}
