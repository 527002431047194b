import { currentAccount } from './account.ts'
import { accountsOnThisDevice, openDb } from './db.ts'

/**
 * How many records other people have queued on this device. A number and nothing else: whose they are and what they say
 * is for their own sign-in.
 */
export async function unsentOfOthers(): Promise<number> {
  const mine = currentAccount()?.me.accountId
  let unsent = 0
  for (const accountId of await accountsOnThisDevice()) {
    if (accountId === mine) continue
    const db = openDb(accountId)
    try {
      unsent += await db.outbox.where('state').anyOf('waiting', 'sending', 'refused').count()
    } catch {
      // a database of a newer build, or one being deleted: it is not ours to repair
    } finally {
      db.close()
    }
  }
  return unsent
}
