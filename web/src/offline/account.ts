import type { Me } from '@kapok/contract/identity/schema'
import { getKey, getMeta, type OfflineDb, openDb, setMeta } from './db.ts'
import { canSeal, createVault, type Sealed, type Vault } from './seal.ts'

const LAST = 'kapok.account'

/** Whose phone this is now. `stored` is absent where the browser cannot store safely: then everything needs the network. */
export type Account = {
  readonly me: Me
  readonly stored: { readonly db: OfflineDb; readonly vault: Vault } | undefined
  /** The server has said that the session is this account's. Nothing of the queue is sent before. */
  confirmed: boolean
}

let current: Account | undefined

export const currentAccount = (): Account | undefined => current

/** False as soon as anybody else signs in, in any tab: the cookie is theirs then, and this account's queue must wait. */
export const stillMine = (account: Account): boolean => current === account && lastAccountId() === account.me.accountId

export function lastAccountId(): string | undefined {
  try {
    return localStorage.getItem(LAST) ?? undefined
  } catch {
    return current?.me.accountId
  }
}

function rememberLast(accountId: string | undefined) {
  try {
    if (accountId) localStorage.setItem(LAST, accountId)
    else localStorage.removeItem(LAST)
  } catch {
    // closed storage: there is nothing to resume either
  }
}

async function openStored(accountId: string) {
  if (!canSeal()) return undefined
  const db = openDb(accountId)
  try {
    return { db, vault: createVault(await getKey(db), accountId) }
  } catch (cause) {
    console.warn('The storage of this device does not open; working online only.', cause)
    db.close()
    return undefined
  }
}

/** After a sign-in, or when the server has said who is signed in. */
export async function openAccount(me: Me): Promise<Account> {
  if (current?.me.accountId === me.accountId && current.stored) {
    current = Object.assign(current, { me, confirmed: true })
  } else {
    closeAccount()
    current = { me, stored: await openStored(me.accountId), confirmed: true }
  }
  rememberLast(me.accountId)
  const { stored } = current
  if (stored) await setMeta(stored.db, 'me', await stored.vault.seal('meta|me', me)).catch(() => undefined)
  return current
}

/** Starting without a network: who was last signed in here, from what this device has kept. */
export async function recallAccount(): Promise<Account | undefined> {
  const accountId = lastAccountId()
  if (!accountId || current) return current
  const stored = await openStored(accountId)
  const sealed = stored && (await getMeta<Sealed>(stored.db, 'me'))
  if (!stored || !sealed) return undefined
  const me = await stored.vault.unseal<Me>('meta|me', sealed)
  current ??= { me, stored, confirmed: false }
  return current
}

export function closeAccount() {
  current?.stored?.db.close()
  current = undefined
}

/** Signing out: what was carried to the doors goes; unsent records stay, sealed, for this account's next sign-in. */
export async function wipeAccount() {
  const stored = current?.stored
  rememberLast(undefined)
  try {
    if (stored)
      await stored.db.transaction(
        'rw',
        stored.db.doors,
        stored.db.rosters,
        stored.db.meta,
        stored.db.outbox,
        async () => {
          await Promise.all([stored.db.doors.clear(), stored.db.rosters.clear()])
          await stored.db.meta.bulkDelete(['me', 'pull'])
          await stored.db.outbox.where('state').equals('sent').delete()
        },
      )
  } finally {
    closeAccount()
  }
}
