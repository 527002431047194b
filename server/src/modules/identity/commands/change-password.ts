import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import { hashNewPassword, verifyPassword } from '../passwords.ts'
import { currentPasswordWrong } from '../problems.ts'
import { homeOf } from '../rules.ts'
import type { Services } from '../services.ts'
import { endSessions } from '../session-store.ts'
import { getAccount, updateAccount } from '../store.ts'

/** Changes one's own password. The other sessions end: one of them may be why. */
export const changePassword =
  ({ guesses }: Services): Command<InputOf<'identity', 'changePassword'>, object> =>
  async (ctx, input) => {
    const { accountId, sessionId } = ctx.actor
    ctx.allow(homeOf(ctx.actor))
    ctx.subject(accountId)
    const account = await getAccount(ctx.tx, accountId)
    if (!guesses.take(accountId, ctx.now)) throw new Problem(common.tooMany)
    if (!(await verifyPassword(account.password_hash, input.current))) throw new Problem(currentPasswordWrong)
    guesses.giveBack(accountId)
    await updateAccount(ctx.tx, accountId, { password_hash: await hashNewPassword(input.next, account) })
    await endSessions(ctx.tx, accountId, ctx.now, { allBut: sessionId })
    return {}
  }
