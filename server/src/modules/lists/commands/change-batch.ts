import { changeDeadline } from '#modules/rosters/index.ts'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import { lockBatch } from '../store.ts'

/**
 * Renames a batch, gives it another sender or deadline, other columns to add when it goes back. The stations' rosters are due
 * by the new deadline.
 */
export const changeBatch: Command<InputOf<'lists', 'changeBatch'>, object> = async (ctx, input) => {
  const batch = await lockBatch(ctx.tx, input.batchId)
  ctx.allow(batch)
  ctx.subject(batch.id)
  if (input.senderId) {
    const sender = await ctx.tx
      .selectFrom('list_sender')
      .select('id')
      .where('id', '=', input.senderId)
      .executeTakeFirst()
    if (!sender) throw new Problem(common.notFound)
  }
  await ctx.tx
    .updateTable('batch')
    .set({
      name: input.name ?? batch.name,
      sender_id: input.senderId === undefined ? batch.sender_id : input.senderId,
      deadline: input.deadline ?? batch.deadline,
      added: JSON.stringify(input.added ?? batch.added),
    })
    .where('id', '=', batch.id)
    .execute()
  if (input.deadline !== undefined) {
    const parts = await ctx.tx.selectFrom('batch_part').select('roster_id').where('batch_id', '=', batch.id).execute()
    await changeDeadline(
      ctx.tx,
      parts.map((part) => part.roster_id),
      input.deadline,
    )
  }
  return {}
}
