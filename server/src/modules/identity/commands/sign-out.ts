import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { homeOf } from '../rules.ts'
import { endSessions } from '../session-store.ts'

/** Ends this session. */
export const signOut: Command<InputOf<'identity', 'signOut'>, object> = async (ctx) => {
  ctx.allow(homeOf(ctx.actor))
  ctx.subject(ctx.actor.accountId)
  await endSessions(ctx.tx, ctx.actor.accountId, ctx.now, { only: ctx.actor.sessionId })
  return {}
}
