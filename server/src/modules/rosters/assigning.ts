import { dayOf } from '@kapok/contract/common/time'
import { sql } from 'kysely'
import type { CommandContext } from '#platform/commands/context.ts'
import { requireWorkers, type Workplace } from './workers.ts'

/** How far back a due can still be open whose owner changes. */
const backDays = 60

/**
 * Makes each of these responsible for their lines, however many; dues that still run follow. Whoever calls has asked
 * `ctx.allow`.
 * @throws not-a-worker-here
 */
export const assignTo = async (
  ctx: CommandContext,
  place: Workplace,
  given: readonly { listingId: string; accountId: string }[],
): Promise<void> => {
  await requireWorkers(
    ctx.tx,
    place,
    given.map((one) => one.accountId),
  )
  const pairs = sql`unnest(${given.map((one) => one.listingId)}::uuid[], ${given.map((one) => one.accountId)}::uuid[]) as r (id, account_id)`
  await sql`update listing as l set responsible_id = r.account_id from ${pairs} where l.id = r.id`.execute(ctx.tx)
  await sql`update due as d set responsible_id = r.account_id from ${pairs}
    where d.listing_id = r.id and d.closes_at >= ${ctx.now}
      and d.day >= ${dayOf(new Date(ctx.now.getTime() - backDays * 86_400_000).toISOString())}::date`.execute(ctx.tx)
}
