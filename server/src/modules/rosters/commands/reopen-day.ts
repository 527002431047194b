import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import { alreadyReopened } from '../problems.ts'

/** Opens a signed day again. The signature stays visible, with who opened it and why; the day can be signed anew. */
export const reopenDay: Command<InputOf<'rosters', 'reopenDay'>, object> = async (ctx, input) => {
  const close = await ctx.tx
    .selectFrom('day_close')
    .selectAll()
    .where('id', '=', input.closeId)
    .forUpdate()
    .executeTakeFirst()
  if (!close) throw new Problem(common.notFound)
  ctx.allow({ area_path: close.area_path })
  if (close.reopened_at !== null) throw new Problem(alreadyReopened)
  ctx.subject(close.id, close.roster_id)
  ctx.note(input.reason)
  await ctx.tx
    .updateTable('day_close')
    .set({ reopened_by: ctx.actor.accountId, reopened_at: ctx.now, reopened_reason: input.reason })
    .where('id', '=', close.id)
    .execute()
  return {}
}
