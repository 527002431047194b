import { liveQuery } from 'dexie'
import { ApiProblem, api, isOnline, type OutputOf, uuidv7 } from '../api/index.ts'
import { type Account, currentAccount, stillMine } from './account.ts'
import { dayState, emptyDay } from './dayView.ts'
import { getMeta } from './db.ts'
import { doorKey } from './doorKey.ts'
import { forgetSentOnline } from './outboxView.ts'
import { nextPull, type PullProgress } from './pullPlan.ts'
import { readDay, type StoredDay, storePage } from './replicaStore.ts'
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

function showPage(page: Page, progress: PullProgress, pulledAt: number, gone: ReadonlySet<string> | 'older') {
  const state = dayState.get()
  const pulled = new Map(state.pulled)
  for (const card of page.items) pulled.set(doorKey(card), { card, pulledAt })
  for (const [key, each] of pulled)
    if (gone === 'older' ? each.pulledAt < progress.startedAt : gone.has(key)) pulled.delete(key)
  const rosters = new Map(state.rosters)
  for (const roster of page.rosters) rosters.set(roster.id, roster)
  const whole = progress.completedAt !== null && { day: progress.day, pulledAt: progress.startedAt }
  dayState.patch({ pulled, rosters, problem: null, ...whole })
}

/** Stores a page and says which doors went. A device that cannot store it still shows it, until the page is closed. */
async function keepPage(account: Account, page: Page, progress: PullProgress, pulledAt: number) {
  const whenNotStored = progress.completedAt === null ? new Set<string>() : ('older' as const)
  if (!account.stored) return whenNotStored
  try {
    return await storePage(account.stored, page, progress, pulledAt)
  } catch (cause) {
    console.warn('The day sheet could not be stored on this device.', cause)
    return whenNotStored
  }
}

const ask = ({ day, after }: PullProgress): Promise<Page> =>
  api.rosters.myDay({ limit: LIMIT, ...(day && { day }), ...(after && { after }) }, { timeout: 60_000 })

async function pullAll(account: Account): Promise<void> {
  const last = account.stored && (await getMeta<PullProgress>(account.stored.db, 'pull'))
  let progress = nextPull(last, Date.now(), uuidv7())
  while (progress.completedAt === null) {
    const pulledAt = Date.now()
    let page: Page
    try {
      page = await ask(progress)
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 400 || progress.after === null) throw error
      progress = nextPull(undefined, Date.now(), uuidv7()) // the server no longer knows the place to go on from
      continue
    }
    if (!stillMine(account)) return
    const completedAt = page.next === null ? Date.now() : null
    progress = { ...progress, day: page.day, after: page.next, completedAt, pages: progress.pages + 1 }
    const gone = await keepPage(account, page, progress, pulledAt)
    if (!stillMine(account)) return
    showPage(page, progress, pulledAt, gone)
  }
  lastPages = progress.pages
  forgetSentOnline(progress.startedAt)
}

let pulling: Promise<void> | undefined

/** Fetches the day sheet anew, or goes on where the last try was cut off. In one tab at a time. Never throws. */
export function pullDay(account: Account): Promise<void> {
  if (!isOnline()) return Promise.resolve()
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

export const forgetDay = (): void => dayState.set(emptyDay)
