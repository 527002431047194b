import { digest } from '#platform/crypto.ts'
import type { Transaction } from '#platform/db/pool.ts'
import type { Keys } from '#platform/keys.ts'
import { lockMinutesAfter } from './rules.ts'

/** Names are locked by digest, whether an account has them or not. */
export const nameDigest = (keys: Keys, loginName: string): Buffer => digest(keys, 'login-name', loginName)

/** `refused`: the name is locked. Otherwise it may be tried, and is locked until then if this try fails. */
export type Attempt = { refused: boolean; lockedUntil: Date | undefined }

/**
 * Counts an attempt as failed before anything is checked, and it stays so until it has succeeded: guesses sent at the
 * same moment are counted one by one.
 */
export const countAttempt = async (tx: Transaction, name: Buffer, now: Date): Promise<Attempt> => {
  const at = now.toISOString()
  await tx
    .insertInto('sign_in_failure')
    .values({ name_digest: name, failed: 0, last_at: at })
    .onConflict((conflict) => conflict.column('name_digest').doNothing())
    .execute()
  const row = await tx
    .selectFrom('sign_in_failure')
    .select(['failed', 'locked_until'])
    .where('name_digest', '=', name)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (row.locked_until !== null && Date.parse(row.locked_until) > now.getTime()) {
    return { refused: true, lockedUntil: new Date(row.locked_until) }
  }
  const minutes = lockMinutesAfter(row.failed + 1)
  const lockedUntil = minutes === 0 ? undefined : new Date(now.getTime() + minutes * 60_000)
  await tx
    .updateTable('sign_in_failure')
    .set({ failed: row.failed + 1, locked_until: lockedUntil?.toISOString() ?? null, last_at: at })
    .where('name_digest', '=', name)
    .execute()
  return { refused: false, lockedUntil }
}

/** The attempt was neither right nor wrong. Failures before it stay counted: a right password alone clears nothing. */
export const uncountAttempt = async (tx: Transaction, name: Buffer) => {
  await tx
    .updateTable('sign_in_failure')
    .set((eb) => ({ failed: eb('failed', '-', 1), locked_until: null }))
    .where('name_digest', '=', name)
    .where('failed', '>', 0)
    .execute()
}

export const clearAttempts = async (tx: Transaction, name: Buffer) => {
  await tx.deleteFrom('sign_in_failure').where('name_digest', '=', name).execute()
}
