import type { WorkState } from '@kapok/contract/lists/schema'
import type { Outcome } from '@kapok/contract/rosters/schema'
import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'

/** One row that went in, and how far it is. */
export type Standing = {
  batch_id: string
  line: number
  area_path: string
  organisation_id: string | null
  roster_id: string | null
  listing_id: string | null
  /** Where the contact was recorded that settled it, if that is another roster's line. */
  settled_listing_id: string | null
  person_id: string | null
  responsible_id: string | null
  state: WorkState
  /** What stands, from the contacts of its line and from what was answered; null where nobody has tried. */
  outcome: Outcome | null
  attempts: number
  put_off_to: string | null
  /** The last try, or the answer from outside. */
  last_at: string | null
  /** When its end became known. */
  ended_at: string | null
  /** With whom it is. */
  recipient: string | null
  belongs_to: string | null
  receipt: string | null
}

type Part = { batch_id: string; roster_id: string; outside_from: number; since: string; shared: boolean }

/** The rosters that rows of these batches are worked on: those of their parts, or the one that was there before. */
const partsOf = async (db: Reader, batchIds: readonly string[]): Promise<Part[]> => {
  const found = await sql<Part>`
    select b.id as batch_id, r.id as roster_id, b.roster_id is not null as shared,
      (b.imported_at at time zone 'Asia/Shanghai')::date as since, coalesce((
        select min(step.nth - 1) from jsonb_array_elements(r.ladder -> 'steps') with ordinality as step (told, nth)
        where step.told ->> 'action' in ('community', 'department')), jsonb_array_length(r.ladder -> 'steps'))::int as outside_from
    from batch b join roster r on r.id = b.roster_id or r.id in (select p.roster_id from batch_part p where p.batch_id = b.id)
    where b.id = any(${batchIds}::uuid[]) and b.imported_at is not null`.execute(db)
  return found.rows
}

/** Whose lines are asked about, where only some rows are looked at. */
const whoseOf = async (db: Reader, batchIds: readonly string[], lines: readonly number[]) => {
  const found = await sql<{ listing_id: string | null; person_id: string | null }>`
    select listing_id, person_id from batch_row where batch_id = any(${batchIds}::uuid[]) and line = any(${lines}::int[])`.execute(
    db,
  )
  return {
    listings: found.rows.flatMap((row) => row.listing_id ?? []),
    people: found.rows.flatMap((row) => row.person_id ?? []),
  }
}

/**
 * How far every row of some batches is that went in: `workStateOf` of the rules, said in SQL, in sets. Dues are read by the
 * rosters of the batches' parts; of a roster that was there before, those of the days since the list went in. Whoever was
 * reached through a line that had been given to another station by then, by a phone that was offline, is reached. What a
 * signed batch took off its rosters stands as it was signed. A contact that belongs to no due counts for its line as well. Of `lines` where some are named: then only these are looked at.
 *
 * Ten thousands of rows that were written a moment ago are unknown to the planner, which would go through them in circles:
 * while this is read it joins by hashing only.
 */
export const readStanding = async <T>(
  db: Reader,
  batchIds: readonly string[],
  read: (standing: RawBuilder<Standing>) => Promise<T>,
  lines?: readonly number[],
): Promise<T> => {
  const parts = await partsOf(db, batchIds)
  const rosters = [...new Set(parts.map((part) => part.roster_id))]
  const whose = lines === undefined ? undefined : await whoseOf(db, batchIds, lines)
  const part = sql`(select * from unnest(${parts.map((one) => one.batch_id)}::uuid[], ${parts.map((one) => one.roster_id)}::uuid[],
    ${parts.map((one) => one.outside_from)}::int[], ${parts.map((one) => one.since)}::date[], ${parts.map((one) => one.shared)}::boolean[])
    as part (batch_id, roster_id, outside_from, since, shared))`
  const listings = (column: string) =>
    whose
      ? sql`and ${sql.ref(column)} = any(${whose.listings}::uuid[])`
      : sql`and ${sql.ref(column.replace('listing_id', 'roster_id').replace('o.id', 'o.roster_id'))} = any(${rosters}::uuid[])`
  const standing = sql<Standing>`(
  with part as materialized ${part}, tried as materialized (
    select distinct on (part.batch_id, d.listing_id) part.batch_id, d.listing_id, d.status, d.put_off_to, d.status_at,
      sum(d.attempts) over each::int as attempts,
      max(case when d.attempts > 0 then d.step else 0 end) over each >= part.outside_from as outside
    from due d join part on d.roster_id = part.roster_id
    where (d.attempts > 0 or d.status <> 'not_tried') and (not part.shared or d.day >= part.since) ${listings('d.listing_id')}
    window each as (partition by part.batch_id, d.listing_id)
    order by part.batch_id, d.listing_id, (d.status = 'reached') desc, (d.status = 'duplicate') desc, d.status_at desc nulls last
  ), handed as materialized (
    select distinct on (part.batch_id, h.listing_id) part.batch_id, h.listing_id, h.recipient, h.answer_outcome, h.answered_at,
      bool_or(h.answered_at is null) over (partition by part.batch_id, h.listing_id) as waits
    from hand_on h join part on h.roster_id = part.roster_id
    where (not part.shared or h.day >= part.since) ${listings('h.listing_id')}
    order by part.batch_id, h.listing_id, (h.answered_at is null) desc, h.answered_at desc
  ), late as materialized (
    select distinct on (part.batch_id, o.person_id) part.batch_id, o.person_id, o.id as listing_id, c.outcome, c.occurred_at
    from listing o join part on o.roster_id = part.roster_id
    cross join lateral (select outcome, occurred_at from contact c where c.listing_id = o.id and c.reversed_at is null
      and c.outcome in ('reached', 'duplicate') and c.recorded_at > o.removed_at
      order by c.outcome = 'reached' desc, c.occurred_at limit 1) c
    where not part.shared and o.removed_on is not null
      and ${whose ? sql`o.person_id = any(${whose.people}::uuid[])` : sql`o.roster_id = any(${rosters}::uuid[])`}
    order by part.batch_id, o.person_id, (c.outcome = 'reached') desc, c.occurred_at
  ), known as (
    select r.batch_id, r.line, r.area_path, r.organisation_id, r.roster_id, r.listing_id, r.person_id, l.responsible_id,
      r.belongs_to, r.receipt, r.handed_back_at, t.put_off_to, h.recipient, h.answer_outcome, h.answered_at,
      greatest(coalesce(t.attempts, 0), (l.last_at >= since.at)::int) as attempts, late.listing_id as settled_listing_id,
      case when t.status in ('reached', 'duplicate') then t.status when l.reached_at >= since.at then 'reached'
        else coalesce(late.outcome, t.status, 'not_tried') end as status,
      case when t.status in ('reached', 'duplicate') then t.status_at when l.reached_at >= since.at then l.reached_at
        else coalesce(late.occurred_at, t.status_at, case when l.last_at >= since.at then l.last_at end) end as status_at,
      coalesce(t.outside, false) as outside, coalesce(h.waits, false) as waits,
      l.id is not null and (l.removed_on is null or b.closed_at is not null) as placed
    from batch_row r join (
        select id, imported_at, closed_at, case when roster_id is null then '-infinity' else imported_at end as at from batch) since on since.id = r.batch_id
    join batch b on b.id = r.batch_id
    left join listing l on l.id = r.listing_id ${whose ? sql`and l.id = any(${whose.listings}::uuid[])` : sql`and (l.roster_id = any(${rosters}::uuid[]))`}
    left join tried t on t.batch_id = r.batch_id and t.listing_id = r.listing_id
    left join handed h on h.batch_id = r.batch_id and h.listing_id = r.listing_id
    left join late on late.batch_id = r.batch_id and late.person_id = r.person_id and late.listing_id is distinct from r.listing_id
    where r.batch_id = any(${batchIds}::uuid[]) and r.imported_at is not null and b.imported_at is not null
      ${lines === undefined ? sql`` : sql`and r.line = any(${lines}::int[])`}
  ), judged as (
    select k.*, case
      when k.status in ('reached', 'duplicate') then 'done'
      when not k.placed then case when k.belongs_to is not null then 'not_ours' else 'unplaced' end
      when k.status = 'put_off' then 'promised'
      when k.waits then 'handed_on'
      when k.answer_outcome is not null and k.answer_outcome not in ('no_answer', 'put_off') then 'done'
      when k.attempts = 0 then 'untouched'
      when k.outside then 'unreachable'
      else 'in_hand' end as state
    from known k
  )
  select batch_id, line, area_path, organisation_id, roster_id, listing_id, settled_listing_id, person_id, responsible_id, state,
    attempts, put_off_to, belongs_to, receipt, recipient,
    nullif(case when state = 'done' and status not in ('reached', 'duplicate') then answer_outcome else status end, 'not_tried') as outcome,
    case when state = 'not_ours' then handed_back_at else greatest(status_at, answered_at) end as last_at,
    case when state = 'not_ours' then handed_back_at
      when state = 'done' and status in ('reached', 'duplicate') then coalesce(status_at, answered_at)
      when state = 'done' then answered_at end as ended_at
  from judged)`
  if (lines !== undefined) return read(standing)
  const join = (how: 'on' | 'off') => sql`select set_config('enable_nestloop', ${how}, true)`.execute(db)
  await join('off')
  const found = await read(standing)
  await join('on')
  return found
}
