import type { Command, CommandContext } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import { secondFactorCodeWrong, secondFactorInForce } from '../problems.ts'
import { homeOf } from '../rules.ts'
import { sealSecret, stepOf, unsealSecret } from '../second-factor.ts'
import type { Services } from '../services.ts'
import { endSessions } from '../session-store.ts'
import { type AccountRow, getAccount, updateAccount, useStep } from '../store.ts'

/** Whoever replaces a factor shows that they hold the old one. */
const requireCurrent = async (ctx: CommandContext, account: AccountRow, code: string | undefined) => {
  if (account.second_factor_sealed === null) return
  if (code === undefined) throw new Problem(secondFactorInForce)
  const step = stepOf(unsealSecret(ctx.keys, account.id, account.second_factor_sealed), code, ctx.now)
  if (step === undefined || !(await useStep(ctx.tx, account.id, step))) throw new Problem(secondFactorCodeWrong)
}

/** Puts a second factor in force once a code has shown that the app has it. Sessions without it end. */
export const setSecondFactor =
  ({ guesses }: Services): Command<InputOf<'identity', 'setSecondFactor'>, object> =>
  async (ctx, input) => {
    const { accountId, sessionId } = ctx.actor
    ctx.allow(homeOf(ctx.actor))
    ctx.subject(accountId)
    const retryAfter = guesses.take(accountId, ctx.now)
    if (retryAfter > 0) throw new Problem(common.tooMany, { retryAfter })
    await requireCurrent(ctx, await getAccount(ctx.tx, accountId), input.currentCode)
    const step = stepOf(input.secret, input.code, ctx.now)
    if (step === undefined) throw new Problem(secondFactorCodeWrong)
    guesses.giveBack(accountId)
    await updateAccount(ctx.tx, accountId, {
      second_factor_sealed: sealSecret(ctx.keys, accountId, input.secret),
      second_factor_last_step: step,
    })
    await endSessions(ctx.tx, accountId, ctx.now, { allBut: sessionId })
    return {}
  }
