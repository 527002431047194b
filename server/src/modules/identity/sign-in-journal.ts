import { digest } from '#platform/crypto.ts'
import type { Client } from '#platform/db/pool.ts'
import { newId } from '#platform/ids.ts'
import { insertJournal } from '#platform/journal/journal.ts'
import type { OpenContext } from '#platform/operations.ts'
import type { AccountRow } from './store.ts'

type Outcome = {
  loginName: string
  account: AccountRow | undefined
  deviceId: string | undefined
  /** The session begun, or the code of the problem that was answered. */
  sessionId?: string
  refused?: string
}

/**
 * A sign-in is no command, having neither actor nor id, but the journal tells of it all the same. Nobody is its actor
 * until the sign-in has succeeded; the name that was typed is kept as a keyed digest.
 */
export const journalSignIn = (client: Client, ctx: Pick<OpenContext, 'now' | 'keys'>, outcome: Outcome) => {
  const { account, sessionId } = outcome
  const at = ctx.now.toISOString()
  const row = {
    id: newId(ctx.now.getTime()),
    name: 'identity/sign-in',
    actor_id: sessionId === undefined ? null : (account?.id ?? null),
    session_id: sessionId ?? null,
    device_id: outcome.deviceId ?? null,
    subject_ids: account ? [account.id] : [],
    area_path: account?.home_path ?? '/',
    device_at: at,
    at,
    digest: digest(ctx.keys, 'identity/sign-in', outcome.loginName),
    result: null,
    note: outcome.refused ?? null,
  }
  return insertJournal(client, row)
}
