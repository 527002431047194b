import type { DueKey } from '@kapok/contract/calling/schema'
import { sql } from 'kysely'
import { mayDo } from '#platform/access/permit.ts'
import type { Command, CommandContext } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import { candidates } from '../candidates.ts'
import { homeText } from '../late-calls.ts'
import { mayCall } from '../policy.ts'
import { heldByOther, notToCall } from '../problems.ts'
import { isStaff } from '../reach.ts'
import { settledBy } from '../settled.ts'
import { type CallRow, endCall, heldBy, heldUntil, toCall } from '../store.ts'

type Wanted = DueKey & { rosterId: string; areaPath: string; householdId: string | null }

/** Names that are just being taken by others are passed over, so that nobody waits for anybody. */
const firstFree = async (ctx: CommandContext, wanted: readonly Wanted[]): Promise<Wanted | undefined> => {
  const found = await sql<{
    id: string
  }>`select l.id from unnest(${wanted.map((one) => one.listingId)}::uuid[]) with ordinality as k (id, n)
    join listing l on l.id = k.id order by k.n limit 1 for update of l skip locked`.execute(ctx.tx)
  return wanted.find((one) => one.listingId === found.rows[0]?.id)
}

/**
 * Locks a name whose listing this transaction holds. It is looked at again: what was read before may be settled or served
 * since. False where it is.
 */
const lock = async (ctx: CommandContext, one: Wanted): Promise<boolean> => {
  await sql`update call set ended_at = until, ended_how = 'expired'
    where listing_id = ${one.listingId}::uuid and ended_at is null and until <= ${ctx.now}`.execute(ctx.tx)
  const { numAffectedRows } =
    await sql`insert into call (id, listing_id, day, slot, roster_id, area_path, household_id, account_id, served_at, until)
    select ${ctx.id}::uuid, d.listing_id, d.day, d.slot, d.roster_id, d.area_path, ${one.householdId}::uuid, ${ctx.actor.accountId}::uuid,
      ${ctx.now}, ${heldUntil(ctx.now)}::timestamptz
    from due d where d.listing_id = ${one.listingId}::uuid and d.day = ${one.day}::date and d.slot = ${one.slot}
      and d.status not in ('reached', 'duplicate')
      and not exists (select 1 from call k where k.listing_id = d.listing_id and k.ended_at is null)`.execute(ctx.tx)
  return (numAffectedRows ?? 0n) > 0n
}

const placeOf = (one: { areaPath: string; rosterId: string }) => ({ area_path: one.areaPath, roster_id: one.rosterId })

const take = async (ctx: CommandContext, wanted: readonly Wanted[]): Promise<Wanted | undefined> => {
  let rest = wanted
  while (rest.length > 0) {
    const one = await firstFree(ctx, rest)
    if (!one) return undefined
    if (await lock(ctx, one)) return one
    rest = rest.filter((other) => other.listingId !== one.listingId)
  }
  return undefined
}

/** One name asked for by its key. @throws call-held-by-other, call-not-open, not-found */
const takeOnly = async (ctx: CommandContext, only: DueKey): Promise<Wanted> => {
  const found = await sql<{ area_path: string; roster_id: string; home: string | null; own: boolean }>`
    select d.area_path, d.roster_id, ${sql.raw(homeText)} as home,
      coalesce(l.responsible_id = ${ctx.actor.accountId}::uuid, false) or l.team @> ${JSON.stringify([{ accountId: ctx.actor.accountId }])}::jsonb as own
    from due d join listing l on l.id = d.listing_id
    where d.listing_id = ${only.listingId}::uuid and d.day = ${only.day}::date and d.slot = ${only.slot}`.execute(
    ctx.tx,
  )
  const [row] = found.rows
  if (!row) throw new Problem(common.notFound)
  const one = { ...only, rosterId: row.roster_id, areaPath: row.area_path, householdId: row.home }
  if (!mayDo(mayCall, ctx.actor, placeOf(one)) || !(row.own || isStaff(ctx.actor)))
    throw new Problem(common.notPermitted)
  await sql`select 1 from listing where id = ${only.listingId}::uuid for update`.execute(ctx.tx)
  if (await lock(ctx, one)) return one
  const holder = await sql<{ name: string }>`select a.name from call k join account a on a.id = k.account_id
    where k.listing_id = ${only.listingId}::uuid and k.ended_at is null`.execute(ctx.tx)
  throw holder.rows[0] ? new Problem(heldByOther, { name: holder.rows[0].name }) : new Problem(notToCall)
}

/** What was held before is ended as it deserves; what is neither settled nor run out is still to be called. */
const endBefore = async (ctx: CommandContext, held: CallRow, only: DueKey | undefined): Promise<boolean> => {
  const isWanted =
    only === undefined || (only.listingId === held.listing_id && only.day === held.day && only.slot === held.slot)
  const contact = await settledBy(ctx.tx, held)
  if (contact) await endCall(ctx, held.id, { how: 'recorded', outcome: contact.outcome, at: contact.recorded_at })
  else if (!isWanted) await endCall(ctx, held.id, { how: 'released' })
  else if (held.until <= ctx.now.toISOString()) await endCall(ctx, held.id, { how: 'expired', at: held.until })
  else return false
  return true
}

/**
 * Serves the next name to call and locks it to the worker who asks: what they hold and have not settled, or the first of
 * those in their reach that nobody else holds. No two workers are ever given one name.
 */
export const serveNext: Command<InputOf<'calling', 'serveNext'>, OutputOf<'calling', 'serveNext'>> = async (
  ctx,
  input,
) => {
  // Statements of this transaction only look up what they are told; one plan serves all.
  await sql`select pg_advisory_xact_lock(hashtext('calling'), hashtext(${ctx.actor.accountId})), set_config('plan_cache_mode', 'force_generic_plan', true)`.execute(
    ctx.tx,
  )
  const held = await heldBy(ctx.tx, ctx.actor.accountId)
  if (held && !(await endBefore(ctx, held, input.only))) {
    ctx.allow(held)
    ctx.subject(held.listing_id, held.roster_id)
    return { call: toCall(held) }
  }
  const one = input.only ? await takeOnly(ctx, input.only) : await take(ctx, await candidates(ctx, input.rosterId))
  if (!one) {
    ctx.allow({ area_path: ctx.actor.memberships[0]?.areaPath ?? '/' })
    return { call: null }
  }
  ctx.allow(placeOf(one))
  ctx.subject(one.listingId, one.rosterId)
  const call = await heldBy(ctx.tx, ctx.actor.accountId)
  return { call: call ? toCall(call) : null }
}
