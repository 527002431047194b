import { liveQuery } from 'dexie'
import { ApiProblem, api, isOnline, type OutputOf, uuidv7 } from '../api/index.ts'
import { type Account, currentAccount, stillMine } from './account.ts'
import { dayState, emptyDay } from './dayView.ts'
import { getMeta } from './db.ts'
import { doorKey } from './doorKey.ts'
import { forgetSentOnline, outboxView } from './outboxView.ts'
import { nextPull, type PullBase, type PullProgress } from './pullPlan.ts'
import { finishChanges, finishWhole, readDay, type StoredDay, storePage } from './replicaStore.ts'
import { checkStorage } from './storage.ts'

/** The largest page there is: a list of 5,000 in ten requests. */
const LIMIT = 500

type Page = OutputOf<typeof api.rosters.myDay>

let lastPages = 1
export const pagesOfLastPull = (): number => lastPages

/** Shows what this device has stored of the day sheet. */
export async function loadDay(account: Account): Promise<void> {
  if (!account.stored) return
  dayState.patch({ loading: true })
  try {
    const stored = await readDay(account.stored)
    if (currentAccount() === account) dayState.patch({ ...stored, loading: false })
  } catch (cause) {
    console.warn('The stored day sheet cannot be read.', cause)
    if (currentAccount() === account) dayState.patch({ loading: false })
  }
}

/** Another tab has pulled: show what it stored. */
export function watchDay(account: Account): () => void {
  const { stored } = account
  if (!stored) return () => undefined
  const subscription = liveQuery(() => getMeta<StoredDay>(stored.db, 'day')).subscribe({
    next: (day) => {
      const { pulling, loading, pulledAt } = dayState.get()
      if (day && !pulling && !loading && day.pulledAt !== pulledAt) void loadDay(account)
    },
    error: (cause) => console.warn('The day sheet cannot be watched.', cause),
  })
  return () => subscription.unsubscribe()
}

function showPage(page: Page, pull: string, pulledAt: number) {
  const state = dayState.get()
  const pulled = new Map(state.pulled)
  for (const card of page.items) pulled.set(doorKey(card), { card, pulledAt, pull })
  const rosters = new Map(state.rosters)
  for (const roster of page.rosters) rosters.set(roster.id, roster)
  dayState.patch({ pulled, rosters, problem: null })
}

/** Doors that were in earlier pulls only. */
const olderThan = ({ id }: PullProgress) => new Map([...dayState.get().pulled].filter(([, { pull }]) => pull !== id))

function showEnd(progress: PullProgress, gone: Iterable<string>) {
  const pulled = new Map(dayState.get().pulled)
  for (const key of gone) pulled.delete(key)
  dayState.patch({ pulled, day: progress.day, pulledAt: progress.startedAt })
}

/** A device that cannot store a page still shows it, until the app is closed. */
async function tried(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch (cause) {
    console.warn('The day sheet could not be stored on this device.', cause)
    return false
  }
}

/** Doors that this phone has unsent records about, as far as is shown. */
function doorsOnDevice(): Set<string> {
  const { waiting, refused } = outboxView.get()
  return new Set([...waiting, ...refused].flatMap(({ door }) => door ?? []))
}

type Coming = { progress: PullProgress; pulledAt: number; page: Promise<Page> }

function ask({ me }: Account, progress: PullProgress): Coming {
  const { day, after, since } = progress
  const page = api.rosters.myDay(
    { limit: LIMIT, ...(day && { day }), ...(after && { after }), ...(since && { since }) },
    { timeout: 60_000, as: me.accountId },
  )
  page.catch(() => undefined) // looked at later, or not at all
  return { progress, pulledAt: Date.now(), page }
}

async function arrived({ progress, page }: Coming): Promise<Page | undefined> {
  try {
    return await page
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 400 && progress.after !== null) return undefined
    throw error
  }
}

/** Where nothing is stored, changes build upon what is shown. */
let shownBase: PullBase | null = null

async function pullAll(account: Account): Promise<void> {
  const { stored } = account
  let allStored = stored !== undefined
  const before = stored && (await getMeta<StoredDay>(stored.db, 'day'))
  // Another tab has pulled and this one has not seen it yet: changes build upon what is stored.
  if (before && before.pulledAt !== dayState.get().pulledAt) await loadDay(account)
  const base = (stored ? before?.base : shownBase) ?? undefined
  const begun = stored && (await getMeta<PullProgress>(stored.db, 'pull'))
  let coming = ask(account, nextPull(begun, base, Date.now(), uuidv7()))
  for (;;) {
    const page = await arrived(coming)
    if (!stillMine(account)) return
    if (!page) {
      coming = ask(account, nextPull(undefined, undefined, Date.now(), uuidv7())) // the server no longer knows the place to go on from
      continue
    }
    const { pulledAt } = coming
    const last = coming.progress
    const first = last.pages === 0
    const progress = {
      ...last,
      day: page.day,
      after: page.next,
      pages: last.pages + 1,
      since: page.whole ? null : last.since,
      cursor: first ? page.cursor : last.cursor,
      doors: first ? page.doors : last.doors,
    }
    if (page.next !== null) coming = ask(account, progress) // travels while this page is sealed and stored
    if (stored && allStored) allStored = await tried(storePage(stored, page, progress, pulledAt))
    if (!stillMine(account)) return
    showPage(page, progress.id, pulledAt)
    if (page.next === null) {
      const ended = { ...progress, completedAt: Date.now() }
      if (progress.since === null || !base) return endWhole(account, ended, allStored)
      return endChanges(account, ended, allStored, base, before?.extra ?? [])
    }
  }
}

async function endWhole(account: Account, progress: PullProgress, allStored: boolean): Promise<void> {
  const older = olderThan(progress)
  let kept: ReadonlySet<string> = doorsOnDevice()
  // Half a sheet on the disk must not take the place of the whole one before.
  if (account.stored && allStored) kept = new Set((await finishWhole(account.stored, progress, older)).extra)
  if (!stillMine(account)) return
  shownBase = progress.cursor === null ? null : { cursor: progress.cursor, wholeAt: progress.startedAt, changes: 0 }
  showEnd(
    progress,
    [...older.keys()].filter((key) => !kept.has(key)),
  )
  end(progress)
}

async function endChanges(
  account: Account,
  progress: PullProgress,
  allStored: boolean,
  base: PullBase,
  extra: readonly string[],
): Promise<void> {
  const shown = dayState.get().pulled
  const there = progress.doors && new Set(progress.doors)
  const leaving = there
    ? [...shown.keys()].filter((key) => !there.has(key))
    : extra.filter((key) => shown.get(key)?.pull !== progress.id)
  const needed = doorsOnDevice()
  let gone: readonly string[] = leaving.filter((key) => !needed.has(key))
  if (account.stored && allStored) gone = (await finishChanges(account.stored, progress, leaving, base)).gone
  if (!stillMine(account)) return
  shownBase = { ...base, cursor: progress.cursor ?? base.cursor, changes: base.changes + 1 }
  showEnd(progress, gone)
  end(progress)
}

function end(progress: PullProgress) {
  lastPages = progress.pages
  forgetSentOnline(progress.startedAt)
}

let pulling: Promise<void> | undefined

/** Fetches what has changed of the day sheet, or all of it, or goes on where the last try was cut off. In one tab at a time. Never throws. */
export function pullDay(account: Account): Promise<void> {
  const goesToDoors = account.me.may.includes(api.rosters.myDay.operation.name)
  if (!isOnline() || !goesToDoors) return Promise.resolve()
  pulling ??= (async () => {
    dayState.patch({ pulling: true })
    try {
      const name = `kapok-pull-${account.me.accountId}`
      if (!account.stored) await pullAll(account)
      else await navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? pullAll(account) : undefined))
    } catch (error) {
      if (!(error instanceof ApiProblem)) console.warn('The day sheet could not be fetched.', error)
      else if (currentAccount() === account) dayState.patch({ problem: error })
    } finally {
      pulling = undefined
      dayState.patch({ pulling: false })
      void checkStorage()
    }
  })()
  return pulling
}

export function forgetDay(): void {
  shownBase = null
  dayState.set(emptyDay)
}
