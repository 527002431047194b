import { dayOf } from '@kapok/contract/common/time'
import { sql } from 'kysely'
import { endListings } from '#modules/rosters/index.ts'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { beyondSight } from '#platform/db/scope.ts'
import { common, Problem } from '#platform/problems.ts'
import { firstLines, standingRows } from '../place/standing-rows.ts'
import { notNowIn } from '../problems.ts'
import { lockBatch } from '../store.ts'
import { notToHandBack } from '../work-problems.ts'

const receiptOf = (now: Date, nth: number) =>
  `${dayOf(now.toISOString()).replaceAll('-', '')}-${String(nth).padStart(5, '0')}`

/**
 * Hands rows back that are not ours. They leave the station's roster with the reason; what was tried stays. Whoever keeps
 * the batch gives them on by hand, or returns them to the sender as somebody else's.
 */
export const handBack: Command<InputOf<'lists', 'handBack'>, OutputOf<'lists', 'handBack'>> = async (ctx, input) => {
  const batch = await lockBatch(ctx.tx, input.batchId)
  if (batch.state !== 'open') throw notNowIn(batch.state)
  const asked = [...new Set(input.lines)]
  const rows = await standingRows(ctx.tx, batch.id, asked)
  if (rows.length === 0) throw new Problem(common.notFound)
  for (const row of rows) ctx.allow({ area_path: row.area_path, roster_id: row.roster_id })
  const able = new Set(rows.filter((row) => row.state !== 'done' && row.state !== 'not_ours').map((row) => row.line))
  const unable = asked.filter((line) => !able.has(line))
  if (unable.length > 0) throw new Problem(notToHandBack, { count: unable.length, lines: firstLines(unable) })
  if (input.organisationId !== undefined) await requireOrganisation(ctx.tx, input.organisationId)

  const found = await sql<{ n: number }>`select nextval('batch_receipt_seq')::int as n`.execute(ctx.tx)
  const receipt = receiptOf(ctx.now, found.rows[0]!.n)
  // Two rows may mean one person, who has one line: all rows of it go back together.
  const listingIds = rows.flatMap((row) => row.listing_id ?? [])
  if (batch.roster_id === null && listingIds.length > 0) {
    const reason = `退回（${receipt}）：属${input.belongsTo}`
    await beyondSight(ctx.tx, () => endListings(ctx.tx, listingIds, { at: ctx.now, by: ctx.actor.accountId, reason }))
  }
  const back = await sql<{ line: number }>`
    update batch_row set belongs_to = ${input.belongsTo}, handed_back_at = ${ctx.now}, handed_back_by = ${ctx.actor.accountId}::uuid,
      receipt = ${receipt}, organisation_id = null, roster_id = null, listing_id = null
    where batch_id = ${batch.id}::uuid and (line = any(${asked}::int[]) or listing_id = any(${listingIds}::uuid[])) and take
    returning line`.execute(ctx.tx)
  const lines = back.rows.map((row) => row.line).toSorted((a, b) => a - b)
  const from = new Set(rows.map((row) => row.organisation_id))
  await ctx.tx
    .insertInto('batch_hand_back')
    .values({
      id: ctx.id,
      receipt,
      batch_id: batch.id,
      organisation_id: from.size === 1 ? rows[0]!.organisation_id : null,
      area_path: rows.length === 1 || from.size === 1 ? rows[0]!.area_path : batch.area_path,
      belongs_to: input.belongsTo,
      belongs_to_id: input.organisationId ?? null,
      note: input.note ?? null,
      lines,
      at: ctx.now,
      by_id: ctx.actor.accountId,
    })
    .execute()
  ctx.subject(batch.id, ...listingIds.slice(0, 100))
  return { receipt, rows: lines.length }
}

const requireOrganisation = async (tx: Parameters<typeof endListings>[0], id: string) => {
  const found = await tx.selectFrom('organisation').select('id').where('id', '=', id).executeTakeFirst()
  if (!found) throw new Problem(common.notFound)
}
