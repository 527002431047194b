import type { Me } from '@kapok/contract/identity/schema'
import { accountsOnThisDevice, getKey, getMeta, type OfflineDb, openDb, setMeta } from './db.ts'
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
let line: Promise<unknown> = Promise.resolve()

/** Opening and closing take turns, or a page drawn twice would open everything twice. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = line.then(work)
  line = next.catch(() => undefined)
  return next
}

/** Whose phone it is once what is being opened is open. */
export const openedAccount = (): Promise<Account | undefined> => inTurn(async () => current)

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

/** From now on a start without a network opens this account's sheet and nobody else's. */
async function rememberMe({ db, vault }: NonNullable<Account['stored']>, me: Me) {
  await forgetOthers(me.accountId)
  await setMeta(db, 'me', await vault.seal('meta|me', me))
}

async function forgetOthers(accountId: string) {
  for (const other of await accountsOnThisDevice())
    if (other !== accountId) await inDb(other, (its) => its.meta.delete('me'))
}

async function inDb<T>(accountId: string, work: (db: OfflineDb) => PromiseLike<T>): Promise<T> {
  const db = openDb(accountId)
  try {
    return await work(db)
  } finally {
    db.close()
  }
}

/** After a sign-in, or when the server has said who is signed in. */
export const openAccount = (me: Me): Promise<Account> => inTurn(() => open(me))

async function open(me: Me): Promise<Account> {
  rememberLast(me.accountId)
  if (current?.me.accountId === me.accountId) return Object.assign(current, { me, confirmed: true })
  closeAccount()
  const stored = await openStored(me.accountId)
  const account = { me, stored, confirmed: true }
  current = account
  if (stored)
    await rememberMe(stored, me).catch((cause) => console.warn('This device cannot store who is signed in.', cause))
  return account
}

/** Somebody has signed in whose own part is not opened yet: everybody else's is closed, their records stay sealed in it. */
export const closeOthers = (accountId: string): Promise<void> =>
  inTurn(async () => {
    rememberLast(accountId)
    if (current?.me.accountId !== accountId) closeAccount()
    if (canSeal()) await forgetOthers(accountId)
  })

/** Who signed in here last and did not sign out. Asked of the databases: a killed browser loses localStorage's last seconds. */
async function lastSignedIn(): Promise<string | undefined> {
  for (const accountId of await accountsOnThisDevice())
    if (await inDb(accountId, (db) => getMeta(db, 'me')).catch(() => undefined)) return accountId
  return undefined
}

/** Starting without a network: who was last signed in here, from what this device has kept. */
export const recallAccount = (): Promise<Account | undefined> => inTurn(recall)

async function recall(): Promise<Account | undefined> {
  if (current || !canSeal()) return current
  const accountId = await lastSignedIn()
  const stored = accountId === undefined ? undefined : await openStored(accountId)
  const sealed = stored && (await getMeta<Sealed>(stored.db, 'me'))
  if (!accountId || !stored || !sealed) return undefined
  const me = await stored.vault.unseal<Me>('meta|me', sealed)
  current = { me, stored, confirmed: false }
  rememberLast(accountId)
  return current
}

function closeAccount() {
  current?.stored?.db.close()
  current = undefined
}

/** Signing out: what was carried to the doors goes; unsent records stay, sealed, for this account's next sign-in. */
export const wipeAccount = (): Promise<void> => inTurn(wipe)

async function wipe(): Promise<void> {
  const stored = current?.stored
  rememberLast(undefined)
  try {
    if (stored)
      await stored.db.transaction(
        'rw',
        stored.db.sheets,
        stored.db.rosters,
        stored.db.meta,
        stored.db.outbox,
        async () => {
          await Promise.all([stored.db.sheets.clear(), stored.db.rosters.clear()])
          await stored.db.meta.bulkDelete(['me', 'pull', 'day', 'call'])
          await stored.db.outbox.where('state').equals('sent').delete()
        },
      )
  } finally {
    closeAccount()
  }
}
