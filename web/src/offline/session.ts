import type { Me } from '@kapok/contract/identity/schema'
import { actAs, isOnline, onNews, onOnlineChange } from '../api/index.ts'
import {
  type Account,
  closeOthers,
  currentAccount,
  lastAccountId,
  openAccount,
  recallAccount,
  wipeAccount,
} from './account.ts'
import { forgetCall, hideCall, recallCall } from './afterCall.ts'
import { dayState } from './dayView.ts'
import { watchOutbox } from './outboxView.ts'
import { restAfter } from './pullPlan.ts'
import { forgetDay, loadDay, pagesOfLastPull, pullDay, watchDay } from './replica.ts'
import { kickSender, startSender } from './sender.ts'
import { checkStorage } from './storage.ts'

/** A list this old is fetched again as soon as somebody looks. */
const STALE = 5 * 60_000

let running: Account | undefined
let stops: (() => void)[] = []

function stop() {
  for (const each of stops) each()
  stops = []
  running = undefined
  hideCall()
  forgetDay()
}

/** Others fetching their lists change none. */
const isAboutDoors = (name: string) =>
  (name.startsWith('rosters/') && name !== 'rosters/my-day') || name.startsWith('people/')

/** Fetches the list again when somebody looks and it is old, when the network is back, and some time after news. */
function keepFresh(account: Account): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const age = () => Math.abs(Date.now() - (dayState.get().pulledAt ?? 0)) // clocks are set back too
  const pullIfStale = () => {
    if (document.visibilityState === 'visible' && age() > STALE) void pullDay(account)
  }
  const interval = setInterval(pullIfStale, STALE)
  const offNews = onNews((names) => {
    if (timer !== undefined || !names.some(isAboutDoors)) return
    timer = setTimeout(
      () => {
        timer = undefined
        void pullDay(account)
      },
      Math.max(2000, restAfter(pagesOfLastPull()) - age()),
    )
  })
  const offOnline = onOnlineChange(() => {
    if (isOnline()) void pullDay(account)
  })
  document.addEventListener('visibilitychange', pullIfStale)
  return () => {
    clearInterval(interval)
    clearTimeout(timer)
    offNews()
    offOnline()
    document.removeEventListener('visibilitychange', pullIfStale)
  }
}

async function start(account: Account): Promise<void> {
  if (currentAccount() !== account) return // somebody else has signed in meanwhile
  actAs(account.me.accountId)
  if (running === account) return kickSender()
  stop()
  running = account
  stops = [watchOutbox(account), startSender(account), watchDay(account), keepFresh(account)]
  void recallCall()
  await loadDay(account)
  void pullDay(account)
  void checkStorage()
}

/** Call with every answer of `identity/me` and after a sign-in: opens this account's storage and sends its queue. */
export async function openOffline(me: Me): Promise<void> {
  await start(await openAccount(me))
}

/**
 * Somebody has signed in who has a duty first, so that nothing of theirs is opened yet: the part of whoever was here before
 * stops at once all the same, or their queue would go on under this cookie.
 */
export async function giveWayTo({ accountId }: Me): Promise<void> {
  if (running && running.me.accountId !== accountId) stop()
  actAs(accountId)
  await closeOthers(accountId)
}

/** Starting without a network: opens what the account last signed in here has stored. Undefined = sign in first. */
export async function resumeOffline(): Promise<Me | undefined> {
  const account = await recallAccount().catch(() => undefined)
  if (account) await start(account)
  return account?.me
}

/** Signing out: wipes the day sheet from this device. Unsent records stay sealed until the same account signs in again. */
export async function leaveOffline(): Promise<void> {
  forgetCall()
  stop()
  actAs(undefined)
  await wipeAccount()
}

/** Whether this account is still the one signed in here; false after somebody else signed in in another tab. */
export const isStillSignedIn = (): boolean => currentAccount()?.me.accountId === lastAccountId()

export const refreshDay = async (): Promise<void> => {
  const account = currentAccount()
  if (account) await pullDay(account)
}
