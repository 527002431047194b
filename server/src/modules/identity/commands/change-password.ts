import type { Command, Prepare } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import { hashPassword, refuseEasy, verifyPassword } from '../passwords.ts'
import { currentPasswordWrong, passwordNotNew } from '../problems.ts'
import { homeOf } from '../rules.ts'
import type { Services } from '../services.ts'
import { endSessions } from '../session-store.ts'
import { type AccountRow, getAccount, lockUnchanged, updateAccount } from '../store.ts'

type Input = InputOf<'identity', 'changePassword'>
/** Refused only by the command: a repeat of one that took effect is answered as it was, though the password is another now. */
type Checked = { account: AccountRow; passwordHash: string } | { refused: Problem }

export const checkCurrent =
  ({ guesses }: Services): Prepare<Input, Checked> =>
  async (ctx, input) => {
    const { accountId } = ctx.actor
    const retryAfter = guesses.take(accountId, ctx.now)
    if (retryAfter > 0) return { refused: new Problem(common.tooMany, { retryAfter }) }
    const account = await ctx.read((db) => getAccount(db, accountId))
    if (!(await verifyPassword(account.password_hash, input.current)))
      return { refused: new Problem(currentPasswordWrong) }
    guesses.giveBack(accountId)
    refuseEasy(input.next, account)
    if (account.must_change_password && input.next === input.current) return { refused: new Problem(passwordNotNew) }
    return { account, passwordHash: await hashPassword(input.next) }
  }

/** Changes one's own password. The other sessions end: one of them may be why. */
export const changePassword: Command<Input, object, Checked> = async (ctx, _input, checked) => {
  const { accountId, sessionId } = ctx.actor
  ctx.allow(homeOf(ctx.actor))
  ctx.subject(accountId)
  if ('refused' in checked) throw checked.refused
  if (!(await lockUnchanged(ctx.tx, checked.account))) throw new Problem(common.conflict)
  await updateAccount(ctx.tx, accountId, { password_hash: checked.passwordHash, must_change_password: false })
  await endSessions(ctx.tx, accountId, ctx.now, { allBut: sessionId })
  return {}
}
