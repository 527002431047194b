import type { Day } from '@kapok/contract/common/schema'
import { addDays, instantAt } from '@kapok/contract/common/time'
import type { Rhythm } from '@kapok/contract/playbooks/schema'
import { slotsOn } from '@kapok/contract/rosters/rules'
import { sql } from 'kysely'
import type { Transaction } from '#platform/db/pool.ts'
import { debtSlot, type NewDue, putOffSlot } from './store.ts'

type Line = {
  id: string
  roster_id: string
  area_path: string
  responsible_id: string | null
  added_on: string
  removed_on: string | null
  rhythm: Rhythm
  starts_on: string
  ends_on: string | null
}

/**
 * Writes the due contacts of a day for the lines of some rosters, or of all. What is there already stays as it is, so it
 * may run again: at night, when a roster is made, and when somebody is put on one.
 * @param now a window that ended before somebody was put on today was never due.
 * @returns the number of dues of that day written now.
 */
export const openDay = async (
  tx: Transaction,
  day: Day,
  which: { rosterIds?: readonly string[]; listingIds?: readonly string[]; addedAt?: Date } = {},
): Promise<number> => {
  let lines = tx
    .selectFrom('listing')
    .innerJoin('roster', 'roster.id', 'listing.roster_id')
    .select([
      'listing.id',
      'listing.roster_id',
      'listing.area_path',
      'listing.responsible_id',
      'listing.added_on',
      'listing.removed_on',
    ])
    .select(['roster.rhythm', 'roster.starts_on', 'roster.ends_on'])
    .where((eb) => eb.or([eb('listing.removed_on', 'is', null), eb('listing.removed_on', '>', day)]))
    .where((eb) => eb.or([eb('roster.ends_on', 'is', null), eb('roster.ends_on', '>=', day)]))
  if (which.rosterIds) lines = lines.where(sql<boolean>`listing.roster_id = any(${which.rosterIds}::uuid[])`)
  if (which.listingIds) lines = lines.where(sql<boolean>`listing.id = any(${which.listingIds}::uuid[])`)
  const dues = ((await lines.execute()) as unknown as Line[]).flatMap((line): NewDue[] =>
    slotsOn(
      {
        rhythm: line.rhythm,
        startsOn: line.starts_on,
        endsOn: line.ends_on,
        addedOn: line.added_on,
        removedOn: line.removed_on,
        addedAt: which.addedAt && line.added_on === day ? which.addedAt.toISOString() : null,
      },
      day,
    ).map((slot) => ({
      listing_id: line.id,
      day,
      slot: slot.slot,
      roster_id: line.roster_id,
      area_path: line.area_path,
      responsible_id: line.responsible_id,
      opens_at: slot.opensAt,
      closes_at: slot.closesAt,
      carried: false,
    })),
  )
  let written = 0
  for (let from = 0; from < dues.length; from += 5000) {
    const some = dues.slice(from, from + 5000)
    const result =
      await sql`insert into due (listing_id, day, slot, roster_id, area_path, responsible_id, opens_at, closes_at, carried)
      select r.*, false from unnest(${some.map((due) => due.listing_id)}::uuid[], ${some.map((due) => due.day)}::date[],
        ${some.map((due) => due.slot)}::int[], ${some.map((due) => due.roster_id)}::uuid[], ${some.map((due) => due.area_path)}::text[],
        ${some.map((due) => due.responsible_id)}::uuid[], ${some.map((due) => due.opens_at)}::timestamptz[],
        ${some.map((due) => due.closes_at)}::timestamptz[]) as r
      on conflict on constraint due_pk do nothing`.execute(tx)
    written += Number(result.numAffectedRows ?? 0)
  }
  return written
}

/** What somebody is owed from an earlier day: since when, why, what next, and by whom. */
export type Debt = {
  listing_id: string
  owed_from: Day
  owed_reason: string
  owed_next_step: string | null
  responsible_id: string | null
}

/**
 * Carries debts into a day: the first due of that day is marked, or one is made where the rhythm has none. The oldest
 * day it is owed from stays.
 */
export const carryDebts = async (tx: Transaction, day: Day, debts: readonly Debt[]): Promise<void> => {
  if (debts.length === 0) return
  const rows = JSON.stringify(debts)
  await sql`insert into due (listing_id, day, slot, roster_id, area_path, responsible_id, opens_at, closes_at, carried)
    select l.id, ${day}::date, ${debtSlot}, l.roster_id, l.area_path, coalesce(r.responsible_id, l.responsible_id),
      ${instantAt(day, '00:00')}::timestamptz, ${instantAt(day, '24:00')}::timestamptz, true
    from jsonb_to_recordset(${rows}::jsonb) as r (listing_id uuid, responsible_id uuid) join listing l on l.id = r.listing_id
    where not exists (select 1 from due d where d.listing_id = l.id and d.day = ${day}::date)
      and (l.removed_on is null or l.removed_on > ${day}::date)
    on conflict on constraint due_pk do nothing`.execute(tx)
  await sql`update due as d set owed_from = least(d.owed_from, r.owed_from), owed_reason = r.owed_reason, owed_next_step = r.owed_next_step,
      responsible_id = coalesce(r.responsible_id, d.responsible_id)
    from jsonb_to_recordset(${rows}::jsonb) as r (listing_id uuid, owed_from date, owed_reason text, owed_next_step text, responsible_id uuid)
    where d.listing_id = r.listing_id and d.day = ${day}::date
      and d.slot = (select min(f.slot) from due f where f.listing_id = r.listing_id and f.day = ${day}::date)`.execute(
    tx,
  )
}

/** Names left open on a day nobody signed are owed all the same, and so is a time agreed for that day that nobody kept. */
export const carryUnsigned = async (tx: Transaction, day: Day): Promise<void> => {
  const before = addDays(day, -1)
  const open =
    await sql<Debt>`select distinct on (d.listing_id) d.listing_id, coalesce(d.owed_from, ${before}::date)::text as owed_from,
      'not_signed' as owed_reason, null as owed_next_step, d.responsible_id
    from due d join listing l on l.id = d.listing_id
    where (d.status not in ('reached', 'put_off', 'duplicate')
        or (d.status = 'put_off' and d.put_off_to <= ${instantAt(before, '24:00')}::timestamptz
          and not exists (select 1 from due k where k.listing_id = d.listing_id and k.slot = ${putOffSlot} and k.opens_at = d.put_off_to)))
      and d.closes_at > ${instantAt(before, '00:00')}::timestamptz
      and d.closes_at <= ${instantAt(before, '24:00')}::timestamptz and (l.removed_on is null or l.removed_on > ${day}::date)
      and not exists (select 1 from due f where f.listing_id = d.listing_id and f.day = ${day}::date and f.owed_from is not null)
      and not exists (select 1 from day_close c where c.roster_id = d.roster_id and c.day = ${before}::date and c.reopened_at is null)
      and not exists (select 1 from due r where r.listing_id = d.listing_id and r.day = d.day and r.status = 'reached' and r.slot > d.slot)
    order by d.listing_id, d.slot`.execute(tx)
  await carryDebts(tx, day, open.rows)
}
