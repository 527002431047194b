import type { Command } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { shareAmong } from '../place/share.ts'
import { holdUntried } from '../place/units.ts'
import { notNowIn } from '../problems.ts'
import { lockBatch } from '../store.ts'

/** Shares a station's untouched rows out over workers: evenly, or so many to each. */
export const shareOut: Command<InputOf<'lists', 'shareOut'>, OutputOf<'lists', 'shareOut'>> = async (ctx, input) => {
  const batch = await lockBatch(ctx.tx, input.batchId)
  if (batch.state !== 'open') throw notNowIn(batch.state)
  ctx.subject(batch.id)
  await holdUntried(ctx.tx, batch.id)
  const workers = input.workers.map((one) => ({ id: one.accountId, rows: one.rows }))
  return { given: await shareAmong(ctx, batch.id, input.organisationId, { workers }) }
}
