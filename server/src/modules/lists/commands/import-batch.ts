import { sql } from 'kysely'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { Problem } from '#platform/problems.ts'
import { nothingToImport, notNowIn } from '../problems.ts'
import { lockBatch } from '../store.ts'

/** Has the chosen rows put in, by a job that runs on by itself. Rows that were decided later are put in by doing it again. */
export const importBatch: Command<InputOf<'lists', 'importBatch'>, object> = async (ctx, input) => {
  const batch = await lockBatch(ctx.tx, input.batchId)
  ctx.allow(batch)
  if (batch.state !== 'ready' && batch.state !== 'open') throw notNowIn(batch.state)
  const chosen = await sql<{ n: number }>`select count(*)::int as n from batch_row
    where batch_id = ${batch.id}::uuid and take and imported_at is null`.execute(ctx.tx)
  const rows = chosen.rows[0]?.n ?? 0
  if (rows === 0) throw new Problem(nothingToImport)
  ctx.subject(batch.id)
  await ctx.tx
    .updateTable('batch')
    .set({
      state: 'importing',
      at_line: 0,
      progress_done: 0,
      progress_of: rows,
      ordered_by: ctx.actor.accountId,
      order_id: ctx.id,
      worked_at: ctx.now,
    })
    .where('id', '=', batch.id)
    .execute()
  ctx.afterwards('lists/import', { batchId: batch.id })
  return {}
}
