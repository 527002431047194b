import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { notNowIn } from '../problems.ts'
import { lockBatch } from '../store.ts'

/** Orders the file that goes back; a job makes it. Before the batch is signed it tells how far every row is. */
export const prepareReturn: Command<InputOf<'lists', 'prepareReturn'>, object> = async (ctx, input) => {
  const batch = await lockBatch(ctx.tx, input.batchId)
  ctx.allow(batch)
  if (batch.state !== 'open' && batch.state !== 'closed') throw notNowIn(batch.state)
  ctx.subject(batch.id, input.returnId)
  ctx.note(input.reason)
  await ctx.tx
    .insertInto('batch_return')
    .values({
      id: input.returnId,
      batch_id: batch.id,
      area_path: batch.area_path,
      what: input.what,
      reason: input.reason,
      language: input.locale === 'en' ? 'en' : 'zh',
      state: 'making',
      file_name: batch.file_name,
      at: ctx.now,
      by_id: ctx.actor.accountId,
    })
    .execute()
  ctx.afterwards('lists/make-return', { returnId: input.returnId })
  return {}
}
