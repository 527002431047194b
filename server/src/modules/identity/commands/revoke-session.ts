import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import { homeOf } from '../rules.ts'
import { endSessions } from '../session-store.ts'

/** Ends one of the actor's own sessions elsewhere: a lost phone. */
export const revokeSession: Command<InputOf<'identity', 'revokeSession'>, object> = async (ctx, input) => {
  ctx.allow(homeOf(ctx.actor))
  ctx.subject(ctx.actor.accountId)
  const ended = await endSessions(ctx.tx, ctx.actor.accountId, ctx.now, { only: input.sessionId })
  if (ended === 0) throw new Problem(common.notFound)
  return {}
}
