import { type Callable, callOrder } from '@kapok/contract/calling/rules'
import type { DueKey } from '@kapok/contract/calling/schema'
import type { Actor } from '#platform/access/actor.ts'
import { mayDo } from '#platform/access/permit.ts'
import type { SharedContext } from '#platform/commands/context.ts'
import { lookup } from '#platform/db/sets.ts'
import { byPhone, promiseStands, rankOf, wantedAt } from './due-words.ts'
import { homeText, spokenLately } from './late-calls.ts'
import { mayCall } from './policy.ts'
import { asked, askedOf, reach } from './reach.ts'

/** Names of one roster, owner and class that are looked at, and names of all that the order is applied to. */
const ofEach = 24
const ofAll = 64

/** Nobody else holds the name, and nobody put it back for later (`isServable`, said in SQL). */
const isFree = `not exists (select 1 from call k where k.listing_id = d.listing_id and k.ended_at is null
    and k.until > ${asked.now} and k.account_id <> ${asked.me})
  and not exists (select 1 from call k where k.listing_id = d.listing_id and k.back_at > ${asked.now})`

/** Open at this moment by its own columns: begun, at a step for the telephone, left in peace long enough. */
const isReady = `${byPhone} and d.opens_at <= ${asked.now}
  and (d.status in ('put_off', 'not_tried') or d.status_at is null or d.status_at <= ${asked.now} - make_interval(mins => r.pauses[d.step + 1]))`

/** Nothing has settled it elsewhere: a later window of the day, or, of an agreed time, having been reached since. */
const standsAlone = `l.removed_on is null and ${promiseStands}
  and not exists (select 1 from due x where x.listing_id = d.listing_id and x.day = d.day and x.slot > d.slot and x.status = 'reached')`

const columns = `d.listing_id, d.day, d.slot, d.roster_id, d.area_path, d.status, d.opens_at, d.closes_at, d.owed_from, d.responsible_id,
  d.flags @> '[{"severity":"urgent"}]' as urgent, l.person_id, l.household_id, l.reached_at, case when ${rankOf} = 0 then ${wantedAt} end as promised_at`

/** A few names of each roster in reach and of one owner, class by class. It is read in the order of the index, and no further. */
const ofOwner = (
  owner: string,
  rosters: string,
) => `(select c.*, r.steps, r.quiet from reach r cross join generate_series(0, 2) as k (rank)
    cross join lateral (
      select ${columns} from due d join listing l on l.id = d.listing_id
      where d.roster_id = r.id and ${owner} and d.status not in ('reached', 'duplicate') and ${rankOf} = k.rank
        and ${wantedAt} > ${asked.begin} and ${wantedAt} <= case when k.rank = 0 then ${asked.now} else 'infinity'::timestamptz end
        and ${isReady} and ${isFree} and ${standsAlone}
      order by d.roster_id, d.responsible_id, ${rankOf}, ${wantedAt}, d.status_at nulls first limit ${ofEach}) c
    where ${rosters})`

/** What is urgent stands in an index of its own, wherever it lies in the other. */
const urgent = `(select c.*, r.steps, r.quiet from reach r cross join lateral (
      select ${columns} from due d join listing l on l.id = d.listing_id
      where d.roster_id = r.id and d.status not in ('reached', 'duplicate') and d.status <> 'put_off' and d.flags @> '[{"severity":"urgent"}]'
        and (d.responsible_id = ${asked.me} or (d.responsible_id is null and r.station)) and d.closes_at > ${asked.begin}
        and ${isReady} and ${isFree} and ${standsAlone}
      order by d.closes_at limit ${ofEach}) c)`

const text = `with ${reach},
  near as materialized (select distinct on (listing_id) * from (
    ${ofOwner(`d.responsible_id = ${asked.me}`, 'true')} union all ${ofOwner('d.responsible_id is null', 'r.station')} union all ${urgent}) s
    order by listing_id, promised_at nulls last, closes_at <= ${asked.now}, closes_at),
  few as materialized (select * from near
    order by promised_at nulls last, (responsible_id is null), urgent desc, owed_from nulls last, closes_at limit ${ofAll}),
  l as materialized (select l.*, ${homeText} as home, ${asked.now} - make_interval(hours => l.quiet) as since from few l)
  select ${asked.me} as me, coalesce(jsonb_agg(to_jsonb(c)), '[]') as names from (
    select l.listing_id, l.day, l.slot, l.roster_id, l.area_path, l.promised_at, l.closes_at, l.urgent, l.owed_from, l.responsible_id, l.reached_at, l.home,
      coalesce((select array_agg(distinct extract(hour from c.occurred_at at time zone 'Asia/Shanghai')::int) from contact c
        where c.listing_id = l.listing_id and c.outcome = 'reached' and c.reversed_at is null and c.occurred_at > ${asked.now} - interval '60 days'), '{}') as hours,
      ${spokenLately} as spoken_lately
    from l
    where l.home is null or not exists (select 1 from call k where k.household_id = l.home and k.ended_at is null
      and k.until > ${asked.now} and k.account_id <> ${asked.me})) c`

type Name = {
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
  home: string | null
  hours: number[]
  spoken_lately: boolean
}
type Asked = { actor: Actor; now: Date; rosterId: string | undefined }

/** Prepared: to plan it takes ten times as long as to carry it out. One worker asks at a time. */
const namesToCall = lookup<Asked, { me: string; names: Name[] }>({
  name: 'calling names to call',
  text,
  parameters: ([first]) => (first ? askedOf(first.actor, first.now, first.rosterId) : []),
  keyText: ({ actor }) => actor.accountId,
  rowText: ({ me }) => me,
})

export type Candidate = Callable & DueKey & { rosterId: string; areaPath: string; householdId: string | null }

const toCandidate = (row: Name, actor: Actor): Candidate => ({
  listingId: row.listing_id,
  day: row.day,
  slot: row.slot,
  rosterId: row.roster_id,
  areaPath: row.area_path,
  householdId: row.home,
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
export const candidates = async (ctx: SharedContext, rosterId: string | undefined): Promise<Candidate[]> => {
  const { actor, now } = ctx
  const found = await ctx.find(namesToCall, { actor, now, rosterId })
  return (found?.names ?? [])
    .filter((row) => mayDo(mayCall, actor, row))
    .map((row) => toCandidate(row, actor))
    .sort(callOrder(now.toISOString()))
}
