import { canSeal } from './seal.ts'
import { createStore } from './store.ts'

export type StorageWarning = 'evictable' | 'nearlyFull' | 'unavailable'
export type StorageHealth = {
  /** The browser has promised not to clear what is stored here; null = not known yet. */
  readonly persisted: boolean | null
  readonly usage: number | null
  readonly quota: number | null
  readonly warnings: readonly StorageWarning[]
}

const ROOM = 50 * 1024 * 1024

const health = createStore<StorageHealth>({ persisted: null, usage: null, quota: null, warnings: [] })
let asked = false

export function warningsOf(
  found: Pick<StorageHealth, 'persisted' | 'usage' | 'quota'>,
  storable: boolean,
): StorageWarning[] {
  if (!storable) return ['unavailable']
  const warnings: StorageWarning[] = []
  if (found.persisted === false) warnings.push('evictable')
  const { usage, quota } = found
  if (usage !== null && quota !== null && (quota - usage < ROOM || usage > quota * 0.9)) warnings.push('nearlyFull')
  return warnings
}

/** Looks again; cheap enough to do after every pull and when the page is opened. */
export async function checkStorage(): Promise<StorageHealth> {
  const storage: StorageManager | undefined = globalThis.navigator?.storage
  const persisted = (await storage?.persisted?.().catch(() => null)) ?? null
  const estimate = await storage?.estimate?.().catch(() => undefined)
  const found = { persisted, usage: estimate?.usage ?? null, quota: estimate?.quota ?? null }
  health.set({ ...found, warnings: warningsOf(found, canSeal()) })
  return health.get()
}

/**
 * Asks the browser to keep what is stored. Asked when the first record is kept, because some browsers ask the person,
 * who then has just seen what it is for.
 */
export async function askToPersist(): Promise<void> {
  if (asked) return
  asked = true
  try {
    if (!(await navigator.storage?.persisted?.())) await navigator.storage?.persist?.()
  } catch {
    // not offered here; checkStorage tells
  }
  await checkStorage()
}

/** What to warn of: words in `offlineText.storage`. */
export const useStorageHealth = (): StorageHealth => health.use()
