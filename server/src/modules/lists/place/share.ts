import { type Share, shareInOrder } from '@kapok/contract/lists/split'
import { sql } from 'kysely'
import { assignTo, workersOf } from '#modules/rosters/index.ts'
import type { CommandContext } from '#platform/commands/context.ts'
import { common, Problem } from '#platform/problems.ts'
import { type Somebody, unitsOf } from './units.ts'

/**
 * Shares what nobody has touched of a station out over workers, building by building; over all of its own staff where
 * nobody is named. `untouched` where the batch was read already: it is the same for every station.
 * @throws not-found, not-a-worker-here
 */
export const shareAmong = async (
  ctx: CommandContext,
  batchId: string,
  organisationId: string,
  { workers, untouched }: { workers?: readonly Share[]; untouched?: readonly Somebody[] } = {},
): Promise<number> => {
  const found = await sql<{ roster_id: string; area_path: string }>`select r.id as roster_id, r.area_path from roster r
    where r.organisation_id = ${organisationId}::uuid and r.id in (
      select roster_id from batch_part where batch_id = ${batchId}::uuid union select roster_id from batch where id = ${batchId}::uuid)`.execute(
    ctx.tx,
  )
  const [part] = found.rows
  if (!part) throw new Problem(common.notFound)
  ctx.allow({ area_path: part.area_path })
  const place = { organisation_id: organisationId, area_path: part.area_path }
  const staff = await workersOf(ctx.tx, place)
    .where('worker.rank', '=', 0)
    .orderBy('worker.name')
    .orderBy('worker.id')
    .execute()
  const among = workers ?? staff.map((one) => ({ id: one.id }))
  if (among.length === 0) return 0
  const units = untouched ?? (await unitsOf(ctx.tx, batchId, ['untouched']))
  const shared = shareInOrder(
    units.flatMap((one) => (one.organisationId === organisationId ? (one.listingId ?? []) : [])),
    among,
  )
  ctx.subject(part.roster_id)
  await assignTo(
    ctx,
    place,
    [...shared].map(([listingId, accountId]) => ({ listingId, accountId })),
  )
  return shared.size
}
