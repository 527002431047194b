import type { Command, Prepare } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { Problem } from '#platform/problems.ts'
import { allowAccount } from '../allow.ts'
import { clearAttempts, nameDigest } from '../attempts.ts'
import { listMemberships } from '../membership-store.ts'
import { hashPassword, refuseEasy } from '../passwords.ts'
import { notForOneself } from '../problems.ts'
import { endSessions } from '../session-store.ts'
import { getAccount, updateAccount } from '../store.ts'

type Input = InputOf<'identity', 'resetPassword'>

export const hashForReset: Prepare<Input, string> = (_ctx, { password }) => hashPassword(password)

/** Helps somebody who cannot get in: a password for once, no lock, no second factor. Whoever is in is out. */
export const resetPassword: Command<Input, object, string> = async (ctx, input, passwordHash) => {
  const account = await getAccount(ctx.tx, input.accountId)
  allowAccount(ctx, await listMemberships(ctx.tx, [account.id]))
  if (account.id === ctx.actor.accountId) throw new Problem(notForOneself)
  ctx.subject(account.id)
  refuseEasy(input.password, account)
  await updateAccount(ctx.tx, account.id, {
    password_hash: passwordHash,
    must_change_password: true,
    second_factor_sealed: null,
    second_factor_last_step: null,
  })
  await clearAttempts(ctx.tx, nameDigest(ctx.keys, account.login_name))
  await endSessions(ctx.tx, account.id, ctx.now)
  return {}
}
