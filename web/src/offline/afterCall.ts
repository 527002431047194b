import { useEffect, useSyncExternalStore } from 'react'
import { currentAccount } from './account.ts'
import { getMeta, setMeta } from './db.ts'
import type { DoorKey } from './doorKey.ts'

/** A call that was begun from a door. Ids and a time only, so that it may stand in clear and survive the page. */
type Call = { door: DoorKey; tappedAt: number; left: boolean; phoneId?: string | null }
export type CallToRecord = {
  readonly door: DoorKey
  readonly minutes: number
  readonly tappedAt: number
  readonly phoneId?: string | null
}

/** After this long nobody means the call any more. */
const FORGET_AFTER = 30 * 60_000
/** The dialler opens and closes in less when the call is not made. */
const AT_LEAST = 2000
const PAGE_BEGAN = Date.now()

const listeners = new Set<() => void>()
let shown: CallToRecord | undefined

const slot = () => `kapok.call.${currentAccount()?.me.accountId ?? ''}`

function read(): Call | undefined {
  try {
    const text = localStorage.getItem(slot())
    return text ? (JSON.parse(text) as Call) : undefined
  } catch {
    return undefined
  }
}

// Twice: localStorage at once, because the phone may freeze the page right after the tap; the database as well, because
// a browser that is killed loses what localStorage got in its last seconds.
function write(call: Call | undefined) {
  try {
    if (call) localStorage.setItem(slot(), JSON.stringify(call))
    else localStorage.removeItem(slot())
  } catch {
    // without storage the sheet is opened by hand
  }
  const db = currentAccount()?.stored?.db
  if (db) void setMeta(db, 'call', call ?? null).catch(() => undefined)
}

/** An account was opened. Whatever call was begun before this page existed was left by now. */
export async function recallCall(): Promise<void> {
  const db = currentAccount()?.stored?.db
  const call = read() ?? (db && (await getMeta<Call | null>(db, 'call').catch(() => undefined)))
  if (call && call.tappedAt < PAGE_BEGAN) write({ ...call, left: true })
  onReturn()
}

/** What to open for a call that was begun: nothing while on it, nothing when it is long ago. Minutes are rounded up. */
export function callToRecord(call: Call | undefined, now: number): CallToRecord | undefined {
  if (!call?.left) return undefined
  const elapsed = now - call.tappedAt
  if (elapsed < AT_LEAST || elapsed > FORGET_AFTER) return undefined
  const { door, tappedAt, phoneId } = call
  const minutes = Math.max(1, Math.ceil(elapsed / 60_000))
  return { door, tappedAt, minutes, ...(phoneId !== undefined && { phoneId }) }
}

function become(next: CallToRecord | undefined) {
  shown = next
  for (const listener of listeners) listener()
}

/** Put on every `tel:` link, with which number it dials: `onClick={() => rememberCall(door.key, dial.phoneId)}`. */
export function rememberCall(door: DoorKey, phoneId: string | null): void {
  write({ door, tappedAt: Date.now(), left: false, phoneId })
  become(undefined)
}

/** The result was recorded, or the sheet put away. */
export function forgetCall(): void {
  write(undefined)
  become(undefined)
}

/** Another account: its page opens no sheet for this one's call. */
export const hideCall = (): void => become(undefined)

function onLeave() {
  const call = read()
  if (call && !call.left) write({ ...call, left: true })
}

function onReturn() {
  const found = callToRecord(read(), Date.now())
  if (found && found.tappedAt !== shown?.tappedAt) become(found)
}

function onVisibility() {
  if (document.visibilityState === 'hidden') onLeave()
  else onReturn()
}

/** Page life as far as a call is concerned. Blur and focus are for a desk with a softphone, where the page stays visible. */
const events = [
  ['visibilitychange', onVisibility],
  ['pagehide', onLeave],
  ['blur', onLeave],
  ['focus', onReturn],
] as const

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
const current = () => shown

/**
 * The door whose result sheet is to be open now, after coming back from a call or restarting the app; null otherwise.
 * Use once, in the page that owns the sheet, and call `forgetCall` when the sheet is saved or closed.
 */
export function useAfterCall(): CallToRecord | null {
  useEffect(() => {
    for (const [name, run] of events) window.addEventListener(name, run)
    onReturn()
    return () => {
      for (const [name, run] of events) window.removeEventListener(name, run)
    }
  }, [])
  return useSyncExternalStore(subscribe, current, current) ?? null
}
