import { sql } from 'kysely'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { Problem } from '#platform/problems.ts'
import { contactedAlready, notNowIn } from '../problems.ts'
import { lockBatch } from '../store.ts'

/** Takes a batch back whole, by a job. Refused once somebody was contacted because of it: what was done for people stays. */
export const undoImport: Command<InputOf<'lists', 'undoImport'>, object> = async (ctx, input) => {
  const batch = await lockBatch(ctx.tx, input.batchId)
  ctx.allow(batch)
  if (batch.state !== 'ready' && batch.state !== 'open' && batch.state !== 'failed') throw notNowIn(batch.state)
  const contacted = await sql<{ n: number }>`
    select count(*)::int as n from listing l
    where (l.id in (select r.listing_id from batch_row r where r.batch_id = ${batch.id}::uuid and r.listing_added)
        or l.roster_id in (select p.roster_id from batch_part p where p.batch_id = ${batch.id}::uuid))
      and (exists (select from contact c where c.listing_id = l.id)
        or exists (select from hand_on h where h.listing_id = l.id))`.execute(ctx.tx)
  const count = contacted.rows[0]?.n ?? 0
  if (count > 0) throw new Problem(contactedAlready, { count })
  const went = await sql<{ n: number }>`select count(*)::int as n from batch_row
    where batch_id = ${batch.id}::uuid and imported_at is not null`.execute(ctx.tx)
  ctx.subject(batch.id)
  ctx.note(input.reason)
  await ctx.tx
    .updateTable('batch')
    .set({
      state: 'undoing',
      failure: null,
      failed_in: null,
      at_line: 0,
      progress_done: 0,
      progress_of: went.rows[0]?.n ?? 0,
      undone_by: ctx.actor.accountId,
      undone_reason: input.reason,
      worked_at: ctx.now,
    })
    .where('id', '=', batch.id)
    .execute()
  ctx.afterwards('lists/undo', { batchId: batch.id })
  return {}
}
