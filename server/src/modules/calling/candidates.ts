import { type Callable, callOrder } from '@kapok/contract/calling/rules'
import type { DueKey } from '@kapok/contract/calling/schema'
import { dayOf, instantAt } from '@kapok/contract/common/time'
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { mayDo } from '#platform/access/permit.ts'
import type { Reader } from '#platform/db/pool.ts'
import { spokenLately } from './late-calls.ts'
import { byPhone } from './phone-steps.ts'
import { mayCall } from './policy.ts'
import { reachOf } from './reach.ts'

/** Names of one roster, owner and class that are looked at, and names of all that the order is applied to. */
const ofEach = 24
const ofAll = 64

/** Agreed times, what is owed from earlier days, the rest: as `due_open_ix` has them. */
export const rankOf = sql<number>`(case when d.status = 'put_off' or d.slot = 8 then 0 when d.owed_from is not null then 1 else 2 end)`
export const wantedAt = sql<string>`(case when d.status = 'put_off' then d.put_off_to when d.slot = 8 then d.opens_at else d.closes_at end)`

/** Nobody else holds the name or somebody of its household, and nobody put it back for later (`isServable`, said in SQL). */
const isFree = (
  actor: Actor,
  now: string,
) => sql`not exists (select 1 from call k where k.listing_id = d.listing_id and k.ended_at is null
    and k.until > ${now}::timestamptz and k.account_id <> ${actor.accountId}::uuid)
  and not exists (select 1 from call k where k.listing_id = d.listing_id and k.back_at > ${now}::timestamptz)`

/** Open at this moment by its own columns: begun, at a step for the telephone, left in peace long enough. */
const isReady = (now: string) => sql`${byPhone}
  and (d.status = 'put_off' or d.status_at is null or d.status = 'not_tried' or d.status_at <= ${now}::timestamptz - make_interval(mins => r.pauses[d.step + 1]))
  and d.opens_at <= ${now}::timestamptz`

/** Nothing has settled it elsewhere: a later window of the day, or, of an agreed time, any contact since that reached them. */
const standsAlone = sql`l.removed_on is null
  and not exists (select 1 from due x where x.listing_id = d.listing_id and x.day = d.day and x.slot > d.slot and x.status = 'reached')
  and (d.status <> 'put_off' or l.reached_at is null or l.reached_at < d.status_at)
  and (d.slot <> 8 or l.reached_at is null or l.reached_at < d.opens_at)`

const columns = sql`d.listing_id, d.day, d.slot, d.roster_id, d.area_path, d.status, d.opens_at, d.closes_at, d.owed_from, d.responsible_id,
  d.flags @> '[{"severity":"urgent"}]' as urgent, l.person_id, l.household_id, l.reached_at, l.last_at,
  case when ${rankOf} = 0 then ${wantedAt} end as promised_at`

/**
 * A few names of each roster in reach: of each owner, class by class, in the order of the index. The bounds of time are the
 * index's own, so that nothing of other days and nothing that is settled is looked at.
 */
const some = (actor: Actor, now: string): RawBuilder<unknown> => {
  const today = dayOf(now)
  const branch = (owner: RawBuilder<unknown>, where: RawBuilder<unknown>) => sql`
    select c.*, r.steps, r.quiet from reach r cross join generate_series(0, 2) as k (rank) cross join lateral (
      select ${columns} from due d join listing l on l.id = d.listing_id
      where d.roster_id = r.id and ${owner} and d.status not in ('reached', 'duplicate') and ${rankOf} = k.rank
        and ${wantedAt} > ${instantAt(today, '00:00')}::timestamptz
        and ${wantedAt} <= case when k.rank = 0 then ${now}::timestamptz else 'infinity'::timestamptz end
        and ${isReady(now)} and ${isFree(actor, now)} and ${standsAlone}
      order by ${wantedAt}, d.status_at nulls first limit ${ofEach}) c where ${where}`
  return sql`(${branch(sql`d.responsible_id = ${actor.accountId}::uuid`, sql`true`)})
    union all (${branch(sql`d.responsible_id is null`, sql`r.station`)})
    union all (select c.*, r.steps, r.quiet from reach r cross join lateral (
      select ${columns} from due d join listing l on l.id = d.listing_id
      where d.roster_id = r.id and d.status not in ('reached', 'duplicate') and d.flags @> '[{"severity":"urgent"}]'
        and (d.responsible_id = ${actor.accountId}::uuid or (d.responsible_id is null and r.station)) and d.status <> 'put_off'
        and d.closes_at > ${instantAt(today, '00:00')}::timestamptz and ${isReady(now)} and ${isFree(actor, now)} and ${standsAlone}
      order by d.closes_at limit ${ofEach}) c)`
}

export type Candidate = Callable & DueKey & { rosterId: string; areaPath: string; householdId: string | null }

type Row = {
  listing_id: string
  day: string
  slot: number
  roster_id: string
  area_path: string
  promised_at: string | null
  closes_at: string
  urgent: boolean
  owed_from: string | null
  responsible_id: string | null
  reached_at: string | null
  home_id: string | null
  hours: number[]
  spoken_lately: boolean
}

const toCandidate = (row: Row, actor: Actor): Candidate => ({
  listingId: row.listing_id,
  day: row.day,
  slot: row.slot,
  rosterId: row.roster_id,
  areaPath: row.area_path,
  householdId: row.home_id,
  promisedAt: row.promised_at,
  closesAt: row.closes_at,
  urgent: row.urgent,
  owedFrom: row.owed_from,
  isMine: row.responsible_id === actor.accountId,
  reachedHours: row.hours,
  reachedAt: row.reached_at,
  spokenLately: row.spoken_lately,
})

/** The names a worker may be served at this moment, the next one first; of a long list those that come first in its index. */
export const candidates = async (
  db: Reader,
  actor: Actor,
  now: Date,
  rosterId: string | undefined,
): Promise<Candidate[]> => {
  const at = now.toISOString()
  const { rows } = await sql<Row>`
    with reach as materialized (${reachOf(actor, now, rosterId)}),
    near as materialized (select distinct on (listing_id) * from (${some(actor, at)}) s order by listing_id, promised_at nulls last, closes_at <= ${at}::timestamptz, closes_at),
    few as materialized (select * from near order by promised_at nulls last, (responsible_id is null), urgent desc, owed_from nulls last, closes_at limit ${ofAll})
    select l.*, h.home as home_id,
      coalesce((select array_agg(distinct extract(hour from c.occurred_at at time zone 'Asia/Shanghai')::int) from contact c
        where c.listing_id = l.listing_id and c.outcome = 'reached' and c.reversed_at is null and c.occurred_at > ${at}::timestamptz - interval '60 days'), '{}') as hours,
      ${spokenLately(sql`${at}::timestamptz - make_interval(hours => l.quiet)`)} as spoken_lately
    from (select f.*, f.listing_id as id from few f) l
    cross join lateral (select coalesce(l.household_id, (select p.household_id from person p where p.id = l.person_id)) as home) h
    where h.home is null or not exists (select 1 from call k where k.household_id = h.home and k.ended_at is null
      and k.until > ${at}::timestamptz and k.account_id <> ${actor.accountId}::uuid)`.execute(db)
  const order = callOrder(at)
  return rows
    .filter((row) => mayDo(mayCall, actor, row))
    .map((row) => toCandidate(row, actor))
    .sort(order)
}
