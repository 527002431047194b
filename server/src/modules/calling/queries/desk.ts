import type { BeyondPhone, CallPromise, DeskState } from '@kapok/contract/calling/schema'
import { addMinutes, dayOf, instantAt } from '@kapok/contract/common/time'
import type { LadderStep } from '@kapok/contract/playbooks/schema'
import { type RawBuilder, sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { QueryContext } from '#platform/operations.ts'
import { rankOf, wantedAt } from '../candidates.ts'
import { byPhone } from '../phone-steps.ts'
import { reachOf } from '../reach.ts'
import { heldBy, toCall } from '../store.ts'

const mostPromises = 60
const mostBeyond = 40

type Counted = {
  left: number
  mine: number
  ready: number
  rosters: { rosterId: string; name: string; left: number }[] | null
  climbing: DeskState['climbing'] | null
}
type Named = {
  listing_id: string
  day: string
  slot: number
  roster_id: string
  roster_name: string
  name: string | null
}

const who = sql`coalesce(p.name, (select m.name from person m where m.household_id = l.household_id order by m.household_head desc, m.id limit 1)) as name`

/** Open dues of today within reach: one's own, and nobody's of the station. */
const openDues = (ctx: QueryContext, begin: string, end: string): RawBuilder<unknown> => sql`
  select d.*, r.name as roster_name, r.steps, r.pauses, l.person_id, l.household_id, ${rankOf} as rank, ${wantedAt} as wanted
  from reach r join due d on d.roster_id = r.id join listing l on l.id = d.listing_id
  where d.status not in ('reached', 'duplicate') and ${wantedAt} > ${begin}::timestamptz and d.opens_at < ${end}::timestamptz
    and (d.responsible_id = ${ctx.actor.accountId}::uuid or (r.station and d.responsible_id is null)) and l.removed_on is null
    and (d.status <> 'put_off' or (d.put_off_to < ${end}::timestamptz and (l.reached_at is null or l.reached_at < d.status_at)))
    and (d.slot <> 8 or l.reached_at is null or l.reached_at < d.opens_at)`

const counts = async (
  ctx: QueryContext,
  begin: string,
  end: string,
  rosterId: string | undefined,
): Promise<Counted> => {
  const now = ctx.now.toISOString()
  const { rows } =
    await sql<Counted>`with reach as materialized (${reachOf(ctx.actor, ctx.now, rosterId)}), d as materialized (${openDues(ctx, begin, end)}),
    per as (select d.roster_id, d.roster_name, count(distinct d.listing_id)::int as n from d where d.step = any(d.steps) group by 1, 2)
    select count(distinct d.listing_id) filter (where d.step = any(d.steps))::int as left,
      count(distinct d.listing_id) filter (where d.step = any(d.steps) and d.responsible_id = ${ctx.actor.accountId}::uuid)::int as mine,
      count(distinct d.listing_id) filter (where d.step = any(d.steps) and d.opens_at <= ${now}::timestamptz
        and (d.rank > 0 or d.wanted <= ${now}::timestamptz)
        and (d.status in ('not_tried', 'put_off') or d.status_at <= ${now}::timestamptz - make_interval(mins => d.pauses[d.step + 1])))::int as ready,
      (select jsonb_agg(jsonb_build_object('rosterId', per.roster_id, 'name', per.roster_name, 'left', per.n) order by per.roster_name) from per) as rosters,
      (select jsonb_agg(jsonb_build_object('action', s.action, 'names', s.n) order by s.n desc) from (
        select coalesce(x.ladder->'steps'->y.step->>'action', 'none') as action, count(distinct y.listing_id)::int as n
        from d y join roster x on x.id = y.roster_id where y.attempts > 0 and y.status <> 'put_off' group by 1) s) as climbing
    from d`.execute(ctx.db)
  return rows[0]!
}

const promises = async (ctx: QueryContext, begin: string, end: string): Promise<CallPromise[]> => {
  const now = ctx.now.toISOString()
  const { rows } = await sql<
    Named & { wanted: string; responsible_id: string | null; responsible_name: string | null }
  >`
    with reach as materialized (${reachOf(ctx.actor, ctx.now)})
    select distinct on (d.wanted, d.listing_id) d.listing_id, d.day, d.slot, d.roster_id, r.name as roster_name, d.wanted, d.responsible_id, acc.name as responsible_name, ${who}
    from reach r cross join lateral (
      select d.*, ${wantedAt} as wanted from due d where d.roster_id = r.id and d.status not in ('reached', 'duplicate') and ${rankOf} = 0
        and ${wantedAt} > ${begin}::timestamptz and ${wantedAt} < ${end}::timestamptz
        and (r.station or d.responsible_id = ${ctx.actor.accountId}::uuid)) d
    join listing l on l.id = d.listing_id left join person p on p.id = l.person_id left join account acc on acc.id = d.responsible_id
    where ${byPhone} and l.removed_on is null and (d.status <> 'put_off' or l.reached_at is null or l.reached_at < d.status_at)
      and (d.slot <> 8 or l.reached_at is null or l.reached_at < d.opens_at)
    order by d.wanted, d.listing_id limit ${mostPromises}`.execute(ctx.db)
  return rows.map((row) => ({
    listingId: row.listing_id,
    day: row.day,
    slot: row.slot,
    rosterId: row.roster_id,
    rosterName: row.roster_name,
    name: row.name ?? '',
    at: row.wanted,
    isOverdue: row.wanted <= now,
    responsibleId: row.responsible_id,
    responsibleName: row.responsible_name,
    isMine: row.responsible_id === ctx.actor.accountId,
  }))
}

const handTo = (step: LadderStep | null): BeyondPhone['handTo'] => {
  if (step?.action === 'department') return step.department ?? step.label
  return step?.action === 'community' ? step.label : null
}

/** Tried by telephone until the ladder left it, and not handed on yet. */
const beyondPhone = async (ctx: QueryContext, begin: string, end: string): Promise<BeyondPhone[]> => {
  const { rows } = await sql<Named & { attempts: number; step_due_at: string | null; ladder_step: LadderStep | null }>`
    with reach as materialized (${reachOf(ctx.actor, ctx.now)}), d as materialized (${openDues(ctx, begin, end)})
    select d.listing_id, d.day, d.slot, d.roster_id, d.roster_name, d.attempts, d.step_due_at, x.ladder->'steps'->d.step as ladder_step, ${who}
    from d join listing l on l.id = d.listing_id join roster x on x.id = d.roster_id left join person p on p.id = l.person_id
    where d.attempts > 0 and d.status <> 'put_off' and not d.step = any(d.steps)
      and not exists (select 1 from hand_on h where h.listing_id = d.listing_id and h.day = d.day and h.slot = d.slot and h.answered_at is null)
    order by d.step_due_at nulls last, d.listing_id limit ${mostBeyond}`.execute(ctx.db)
  return rows.map((row) => ({
    listingId: row.listing_id,
    day: row.day,
    slot: row.slot,
    name: row.name ?? '',
    rosterName: row.roster_name,
    attempts: row.attempts,
    step: row.ladder_step && {
      code: row.ladder_step.code,
      label: row.ladder_step.label,
      action: row.ladder_step.action,
      dueAt: row.step_due_at,
    },
    handTo: handTo(row.ladder_step),
  }))
}

const ownCalls = async (ctx: QueryContext, begin: string) => {
  const found = await sql<{ calls: number; reached: number; last_hour: number }>`select count(*)::int as calls,
      count(*) filter (where outcome = 'reached')::int as reached,
      count(*) filter (where ended_at > ${addMinutes(ctx.now.toISOString(), -60)}::timestamptz)::int as last_hour
    from call where account_id = ${ctx.actor.accountId}::uuid and served_at >= ${begin}::timestamptz and ended_how = 'recorded'`.execute(
    ctx.db,
  )
  return found.rows[0]!
}

/** How the desk stands for one worker, beside the name that is served. */
export const readDesk = async (
  ctx: QueryContext,
  input: InputOf<'calling', 'desk'>,
): Promise<OutputOf<'calling', 'desk'>> => {
  const today = dayOf(ctx.now.toISOString())
  const [begin, end] = [instantAt(today, '00:00'), instantAt(today, '24:00')]
  const held = await heldBy(ctx.db, ctx.actor.accountId)
  const own = await ownCalls(ctx, begin)
  const counted = await counts(ctx, begin, end, input.rosterId)
  const all = input.rosterId === undefined ? counted : await counts(ctx, begin, end, undefined)
  return {
    call: held ? toCall(held) : null,
    mine: { calls: own.calls, reached: own.reached, lastHour: own.last_hour, left: counted.mine },
    left: counted.left,
    ready: counted.ready,
    rosters: all.rosters ?? [],
    promises: await promises(ctx, begin, end),
    beyond: await beyondPhone(ctx, begin, end),
    climbing: counted.climbing ?? [],
  }
}
