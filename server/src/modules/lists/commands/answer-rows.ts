import { sql } from 'kysely'
import { answerHandOns } from '#modules/rosters/index.ts'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import { firstLines } from '../place/standing-rows.ts'
import { notNowIn } from '../problems.ts'
import { lockBatch } from '../store.ts'
import { notHandedOn } from '../work-problems.ts'

/** Enters for many rows at once what the community or the department answered. */
export const answerRows: Command<InputOf<'lists', 'answerRows'>, OutputOf<'lists', 'answerRows'>> = async (
  ctx,
  input,
) => {
  const batch = await lockBatch(ctx.tx, input.batchId)
  if (batch.state !== 'open') throw notNowIn(batch.state)
  const lines = input.answers.map((one) => one.line)
  const waiting = await sql<{ line: number; id: string; area_path: string; roster_id: string }>`
    select r.line, h.id, h.area_path, h.roster_id from batch_row r join hand_on h on h.listing_id = r.listing_id
    where r.batch_id = ${batch.id}::uuid and r.line = any(${lines}::int[]) and h.answered_at is null`.execute(ctx.tx)
  if (waiting.rows.length === 0) throw new Problem(common.notFound)
  for (const row of waiting.rows) ctx.allow(row)
  const waits = new Set(waiting.rows.map((row) => row.line))
  const idle = lines.filter((line) => !waits.has(line))
  if (idle.length > 0) throw new Problem(notHandedOn, { count: idle.length, lines: firstLines(idle) })
  ctx.subject(batch.id)
  const said = new Map(input.answers.map((one) => [one.line, one]))
  await answerHandOns(
    ctx,
    waiting.rows.map((row) => {
      const { outcome, note } = said.get(row.line)!
      return { handOnId: row.id, outcome, note }
    }),
  )
  return { rows: waits.size }
}
