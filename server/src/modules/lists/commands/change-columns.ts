import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { notNowIn } from '../problems.ts'
import { lockBatch } from '../store.ts'
import { requireName } from './receive-batch.ts'

/** Says again what the columns are, before anything went in; every row is checked anew. */
export const changeColumns: Command<InputOf<'lists', 'changeColumns'>, object> = async (ctx, input) => {
  const batch = await lockBatch(ctx.tx, input.batchId)
  ctx.allow(batch)
  const open = batch.state === 'ready' || (batch.state === 'failed' && batch.failed_in === 'checking')
  if (!open) throw notNowIn(batch.state)
  requireName(input.columns)
  ctx.subject(batch.id)
  await ctx.tx.deleteFrom('batch_row').where('batch_id', '=', batch.id).execute()
  await ctx.tx
    .updateTable('batch')
    .set({
      columns: JSON.stringify(input.columns.toSorted((a, b) => a.at - b.at)),
      state: 'checking',
      failure: null,
      failed_in: null,
      checked_at: null,
      progress_done: 0,
      at_line: 0,
      worked_at: ctx.now,
    })
    .where('id', '=', batch.id)
    .execute()
  ctx.afterwards('lists/check', { batchId: batch.id })
  return {}
}
