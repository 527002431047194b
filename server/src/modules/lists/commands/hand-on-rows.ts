import { handOnListings, lastDues } from '#modules/rosters/index.ts'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import { firstLines, standingRows } from '../place/standing-rows.ts'
import { notNowIn } from '../problems.ts'
import { lockBatch } from '../store.ts'
import { notToHandOn } from '../work-problems.ts'

const able = new Set(['untouched', 'in_hand', 'promised', 'unreachable'])

/** Hands rows nobody could reach on, each with its whole log of tries: those named, or all that are unreachable. */
export const handOnRows: Command<InputOf<'lists', 'handOnRows'>, OutputOf<'lists', 'handOnRows'>> = async (
  ctx,
  input,
) => {
  const batch = await lockBatch(ctx.tx, input.batchId)
  if (batch.state !== 'open') throw notNowIn(batch.state)
  const found = await standingRows(ctx.tx, batch.id, input.lines)
  const rows = found
    .filter((row) => input.organisationId === undefined || row.organisation_id === input.organisationId)
    .filter((row) => input.lines !== undefined || row.state === 'unreachable')
  if (input.lines !== undefined) {
    const unable = input.lines.filter((line) => !rows.some((row) => row.line === line && able.has(row.state)))
    if (unable.length > 0) throw new Problem(notToHandOn, { count: unable.length, lines: firstLines(unable) })
  }
  if (rows.length === 0) throw new Problem(common.notFound)
  for (const row of rows) ctx.allow({ area_path: row.area_path, roster_id: row.roster_id })
  ctx.subject(batch.id)
  const dues = await lastDues(ctx.tx, [...new Set(rows.flatMap((row) => row.listing_id ?? []))])
  await handOnListings(ctx, dues, { to: input.to, note: input.note, dueAt: input.dueAt })
  return { rows: rows.length }
}
