import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import { notHeld } from '../problems.ts'
import { endCall } from '../store.ts'

/** Frees a name that somebody left locked. What they had typed stays with their call. */
export const unlock: Command<InputOf<'calling', 'unlock'>, object> = async (ctx, { callId, reason }) => {
  const row = await ctx.tx.selectFrom('call').selectAll().where('id', '=', callId).forUpdate().executeTakeFirst()
  if (!row) throw new Problem(common.notFound)
  ctx.allow(row)
  if (row.ended_at !== null) throw new Problem(notHeld)
  ctx.subject(row.id, row.listing_id, row.account_id)
  ctx.note(reason)
  await endCall(ctx, row.id, { how: 'unlocked' })
  return {}
}
