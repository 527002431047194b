import { sql } from 'kysely'
import { reopenListings, runOnRosters } from '#modules/rosters/index.ts'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { notNowIn } from '../problems.ts'
import { lockBatch } from '../store.ts'
import { rosterIdsOf } from './close-batch.ts'

/** Opens a signed batch again; the signature stays visible with the reason. Those it took off its rosters are back on them. */
export const reopenBatch: Command<InputOf<'lists', 'reopenBatch'>, object> = async (ctx, input) => {
  const batch = await lockBatch(ctx.tx, input.batchId)
  ctx.allow(batch)
  if (batch.state !== 'closed') throw notNowIn(batch.state)
  ctx.subject(batch.id)
  ctx.note(input.reason)
  const signed = { closedAt: batch.closed_at, closedBy: batch.closed_by, note: batch.close_note }
  const opened = { ...signed, at: ctx.now.toISOString(), by: ctx.actor.accountId, reason: input.reason }
  if (batch.roster_id === null) {
    const rosterIds = await rosterIdsOf(ctx.tx, batch.id)
    await runOnRosters(ctx.tx, rosterIds)
    const lines = await sql<{
      id: string
    }>`select l.id from listing l where l.removed_at = ${batch.closed_at}::timestamptz
      and l.id in (select listing_id from batch_row where batch_id = ${batch.id}::uuid and listing_id is not null)`.execute(
      ctx.tx,
    )
    await reopenListings(
      ctx.tx,
      lines.rows.map((row) => row.id),
      ctx.now,
    )
  }
  await sql`update batch set state = 'open', closed_at = null, closed_by = null, close_note = null, close_counts = null,
      reopened = reopened || ${JSON.stringify([opened])}::jsonb
    where id = ${batch.id}::uuid`.execute(ctx.tx)
  return {}
}
