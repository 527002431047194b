import { sql } from 'kysely'
import { endListings, endRosters } from '#modules/rosters/index.ts'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { Problem } from '#platform/problems.ts'
import { unknownIn } from '../place/unknown.ts'
import { notNowIn } from '../problems.ts'
import { workCounts } from '../queries/standing.ts'
import { lockBatch } from '../store.ts'
import { notAllKnown } from '../work-problems.ts'

/** Stations named in the refusal; the preview names all. */
const named = 5

/**
 * Signs a batch: the end of every row is known, and the counts are kept as they were signed. The rosters made for it end,
 * and the people on them leave them; what was recorded stays.
 */
export const closeBatch: Command<InputOf<'lists', 'closeBatch'>, OutputOf<'lists', 'closeBatch'>> = async (
  ctx,
  input,
) => {
  const batch = await lockBatch(ctx.tx, input.batchId)
  ctx.allow(batch)
  if (batch.state !== 'open') throw notNowIn(batch.state)
  const { unknown, parts } = await unknownIn(ctx.tx, batch.id)
  if (unknown > 0) {
    const where = parts.slice(0, named).map((one) => `${one.organisationName ?? '—'} ${one.unknown}`)
    throw new Problem(notAllKnown, { unknown, parts: where.join('、') })
  }
  const counts = await workCounts(ctx.tx, [batch.id])
  const work = counts.get(batch.id)!
  await ctx.tx
    .updateTable('batch')
    .set({
      state: 'closed',
      closed_at: ctx.now,
      closed_by: ctx.actor.accountId,
      close_note: input.note ?? null,
      close_counts: JSON.stringify(work),
    })
    .where('id', '=', batch.id)
    .execute()
  if (batch.roster_id === null) {
    const lines = await sql<{ id: string }>`select l.id from batch_part p join listing l on l.roster_id = p.roster_id
      where p.batch_id = ${batch.id}::uuid and l.removed_on is null`.execute(ctx.tx)
    await endListings(
      ctx.tx,
      lines.rows.map((row) => row.id),
      { at: ctx.now, by: ctx.actor.accountId, reason: `《${batch.name}》已签结` },
    )
    await endRosters(ctx.tx, await rosterIdsOf(ctx.tx, batch.id), ctx.now)
  }
  ctx.subject(input.closeId, batch.id)
  return { rows: Object.values(work).reduce((a, b) => a + b, 0) }
}

/** The rosters that were made for a batch. */
export const rosterIdsOf = async (tx: Parameters<typeof endListings>[0], batchId: string): Promise<string[]> => {
  const rows = await tx.selectFrom('batch_part').select('roster_id').where('batch_id', '=', batchId).execute()
  return rows.map((row) => row.roster_id)
}
