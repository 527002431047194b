import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import { alreadySettled } from '../problems.ts'

/** Ends a follow-up: done, or dropped and why. Nothing else ends one. */
export const settleFollowUp: Command<InputOf<'rosters', 'settleFollowUp'>, object> = async (ctx, input) => {
  const followUp = await ctx.tx
    .selectFrom('follow_up')
    .selectAll()
    .where('id', '=', input.followUpId)
    .forUpdate()
    .executeTakeFirst()
  if (!followUp) throw new Problem(common.notFound)
  ctx.allow(followUp)
  if (followUp.state !== 'open') throw new Problem(alreadySettled)
  ctx.subject(followUp.id, followUp.listing_id)
  await ctx.tx
    .updateTable('follow_up')
    .set({ state: input.state, settled_note: input.note, settled_at: ctx.now })
    .where('id', '=', followUp.id)
    .execute()
  return {}
}
