import type { BeyondPhone, CallPromise, DeskState } from '@kapok/contract/calling/schema'
import { addMinutes, dayOf, instantAt } from '@kapok/contract/common/time'
import type { LadderStep } from '@kapok/contract/playbooks/schema'
import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { QueryContext } from '#platform/operations.ts'
import { byPhone, promiseStands, rankOf, wantedAt } from '../due-words.ts'
import { asked, askedOf, filled, reach } from '../reach.ts'
import { heldBy, toCall } from '../store.ts'

const mostPromises = 60
const mostBeyond = 40

type Named = {
  listing_id: string
  day: string
  slot: number
  roster_id: string
  roster_name: string
  name: string | null
}
type Beyond = Named & { attempts: number; step_due_at: string | null; ladder_step: LadderStep | null }
type Counted = {
  left: number
  mine: number
  ready: number
  rosters: DeskState['rosters'] | null
  climbing: DeskState['climbing'] | null
  beyond: Beyond[] | null
}

const who = `coalesce(p.name, (select m.name from person m where m.household_id = l.household_id order by m.household_head desc, m.id limit 1)) as name`
const isCallable = 'd.step = any(d.steps)'

/** Open dues of today within reach, one's own and nobody's, read once for all that is counted of them. */
const counting = `with ${reach},
  d as materialized (
    select d.listing_id, d.day, d.slot, d.roster_id, d.status, d.status_at, d.opens_at, d.attempts, d.step, d.step_due_at, d.responsible_id,
      r.name as roster_name, r.steps, r.pauses, ${rankOf} as rank, ${wantedAt} as wanted
    from reach r join due d on d.roster_id = r.id
    where d.status not in ('reached', 'duplicate') and ${wantedAt} > ${asked.begin} and d.opens_at < ${asked.end}
      and (d.responsible_id = ${asked.me} or (r.station and d.responsible_id is null))
      and (d.status <> 'put_off' or d.put_off_to < ${asked.end})
      and ((d.status <> 'put_off' and d.slot <> 8) or exists (select 1 from listing l where l.id = d.listing_id and ${promiseStands}))),
  per as (select d.roster_id, d.roster_name, count(distinct d.listing_id)::int as n from d where ${isCallable} group by 1, 2),
  beyond as (select d.*, x.ladder->'steps'->d.step as ladder_step, ${who}
    from d join listing l on l.id = d.listing_id join roster x on x.id = d.roster_id left join person p on p.id = l.person_id
    where d.attempts > 0 and d.status <> 'put_off' and not ${isCallable} and l.removed_on is null
      and not exists (select 1 from hand_on h where h.listing_id = d.listing_id and h.day = d.day and h.slot = d.slot and h.answered_at is null)
    order by d.step_due_at nulls last, d.listing_id limit ${mostBeyond})
  select count(distinct d.listing_id) filter (where ${isCallable})::int as left,
    count(distinct d.listing_id) filter (where ${isCallable} and d.responsible_id = ${asked.me})::int as mine,
    count(distinct d.listing_id) filter (where ${isCallable} and d.opens_at <= ${asked.now} and (d.rank > 0 or d.wanted <= ${asked.now})
      and (d.status in ('not_tried', 'put_off') or d.status_at <= ${asked.now} - make_interval(mins => d.pauses[d.step + 1])))::int as ready,
    (select jsonb_agg(jsonb_build_object('rosterId', per.roster_id, 'name', per.roster_name, 'left', per.n) order by per.roster_name) from per) as rosters,
    (select jsonb_agg(jsonb_build_object('action', s.action, 'names', s.n) order by s.n desc) from (
      select coalesce(x.ladder->'steps'->y.step->>'action', 'none') as action, count(distinct y.listing_id)::int as n
      from d y join roster x on x.id = y.roster_id where y.attempts > 0 and y.status <> 'put_off' group by 1) s) as climbing,
    (select jsonb_agg(to_jsonb(b)) from beyond b) as beyond
  from d`

const promised = `with ${reach}
  select distinct on (d.wanted, d.listing_id) d.listing_id, d.day, d.slot, d.roster_id, r.name as roster_name, d.wanted, d.responsible_id,
    acc.name as responsible_name, ${who}
  from reach r cross join lateral (
    select d.*, ${wantedAt} as wanted from due d where d.roster_id = r.id and d.status not in ('reached', 'duplicate') and ${rankOf} = 0
      and ${wantedAt} > ${asked.begin} and ${wantedAt} < ${asked.end} and (r.station or d.responsible_id = ${asked.me})) d
  join listing l on l.id = d.listing_id left join person p on p.id = l.person_id left join account acc on acc.id = d.responsible_id
  where ${byPhone} and l.removed_on is null and ${promiseStands}
  order by d.wanted, d.listing_id limit ${mostPromises}`

const promises = async ({ db, actor, now }: QueryContext): Promise<CallPromise[]> => {
  type Row = Named & { wanted: string; responsible_id: string | null; responsible_name: string | null }
  const { rows } = await filled<Row>(promised, askedOf(actor, now, undefined)).execute(db)
  return rows.map((row) => ({
    listingId: row.listing_id,
    day: row.day,
    slot: row.slot,
    rosterId: row.roster_id,
    rosterName: row.roster_name,
    name: row.name ?? '',
    at: row.wanted,
    isOverdue: row.wanted <= now.toISOString(),
    responsibleId: row.responsible_id,
    responsibleName: row.responsible_name,
    isMine: row.responsible_id === actor.accountId,
  }))
}

const handTo = (step: LadderStep | null): BeyondPhone['handTo'] => {
  if (step?.action === 'department') return step.department ?? step.label
  return step?.action === 'community' ? step.label : null
}

const toBeyond = (row: Beyond): BeyondPhone => ({
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
})

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
  const { db, actor, now } = ctx
  const held = await heldBy(db, actor.accountId)
  const own = await ownCalls(ctx, instantAt(dayOf(now.toISOString()), '00:00'))
  const found = await filled<Counted>(counting, askedOf(actor, now, input.rosterId)).execute(db)
  const counted = found.rows[0]!
  return {
    call: held ? toCall(held) : null,
    mine: { calls: own.calls, reached: own.reached, lastHour: own.last_hour, left: counted.mine },
    left: counted.left,
    ready: counted.ready,
    rosters: counted.rosters ?? [],
    promises: await promises(ctx),
    beyond: (counted.beyond ?? []).map(toBeyond),
    climbing: counted.climbing ?? [],
  }
}
