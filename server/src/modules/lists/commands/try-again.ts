import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { notNowIn } from '../problems.ts'
import { lockBatch } from '../store.ts'

export const jobOf = { checking: 'lists/check', importing: 'lists/import', undoing: 'lists/undo' } as const

/** Goes on with a batch that failed, from where it stopped. */
export const tryAgain: Command<InputOf<'lists', 'tryAgain'>, object> = async (ctx, input) => {
  const batch = await lockBatch(ctx.tx, input.batchId)
  ctx.allow(batch)
  if (batch.state !== 'failed' || batch.failed_in === null) throw notNowIn(batch.state)
  ctx.subject(batch.id)
  await ctx.tx
    .updateTable('batch')
    .set({ state: batch.failed_in, failure: null, failed_in: null, worked_at: ctx.now })
    .where('id', '=', batch.id)
    .execute()
  ctx.afterwards(jobOf[batch.failed_in], { batchId: batch.id })
  return {}
}
