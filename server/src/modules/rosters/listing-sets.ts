import { dayOf } from '@kapok/contract/common/time'
import { sql } from 'kysely'
import { addToRoster, takeOffRoster } from '#modules/people/index.ts'
import type { Transaction } from '#platform/db/pool.ts'
import { newId } from '#platform/ids.ts'
import { openDay } from './opening.ts'

/** Who writes, and when. */
export type Act = { at: Date; by: string }
/** Somebody to be put on a roster: a person on one of persons, a household on one of households. */
export type NewListing = { subjectId: string; note?: string | null; responsibleId?: string | null }

/** Rows of one statement. */
const most = 5000

/**
 * Puts known people or households on a roster, however many, and opens today for them. Whoever is on it already is not
 * doubled: the line that is there is theirs.
 * @returns the listing of each, by the subject's id.
 */
export const addListings = async (
  tx: Transaction,
  roster: { id: string; subject: string },
  subjects: readonly NewListing[],
  { at, by }: Act,
): Promise<Map<string, { listingId: string; added: boolean }>> => {
  const found = new Map<string, { listingId: string; added: boolean }>()
  const added: string[] = []
  const [table, column] = roster.subject === 'person' ? ['person', 'person_id'] : ['household', 'household_id']
  const today = dayOf(at.toISOString())
  for (let from = 0; from < subjects.length; from += most) {
    const some = subjects.slice(from, from + most)
    const ids = some.map((one) => one.subjectId)
    await sql`insert into listing (id, roster_id, area_path, ${sql.ref(column)}, dwelling_id, responsible_id, note, added_on, added_at, added_by)
      select r.id, ${roster.id}::uuid, s.area_path, s.id, s.dwelling_id, r.responsible_id, r.note, ${today}::date, ${at}, ${by}::uuid
      from unnest(${some.map(() => newId(at.getTime()))}::uuid[], ${ids}::uuid[], ${some.map((one) => one.note ?? null)}::text[],
        ${some.map((one) => one.responsibleId ?? null)}::uuid[]) as r (id, subject_id, note, responsible_id)
      join ${sql.table(table)} s on s.id = r.subject_id
      on conflict do nothing`.execute(tx)
    const there = await sql<{ id: string; subject_id: string; is_new: boolean }>`
      select id, ${sql.ref(column)} as subject_id, added_at = ${at} and added_by = ${by}::uuid as is_new from listing
      where roster_id = ${roster.id}::uuid and removed_on is null and ${sql.ref(column)} = any(${ids}::uuid[])`.execute(
      tx,
    )
    for (const row of there.rows) {
      found.set(row.subject_id, { listingId: row.id, added: row.is_new })
      if (row.is_new) added.push(row.subject_id)
    }
  }
  if (added.length === 0) return found
  await addToRoster(tx, roster.id, roster.subject === 'person' ? { personIds: added } : { householdIds: added })
  const listingIds = added.map((id) => found.get(id)!.listingId)
  for (let from = 0; from < listingIds.length; from += most)
    await openDay(tx, today, { listingIds: listingIds.slice(from, from + most), addedAt: at })
  return found
}

/**
 * Takes lines off their rosters from today. What was recorded stays; dues that nobody has tried and whose window has not
 * passed fall away.
 */
export const endListings = async (
  tx: Transaction,
  listingIds: readonly string[],
  { at, by, reason }: Act & { reason: string },
): Promise<void> => {
  const today = dayOf(at.toISOString())
  const { rows } = await sql<{ roster_id: string; person_id: string | null; household_id: string | null }>`
    update listing set removed_on = ${today}::date, removed_reason = ${reason}, removed_at = ${at}, removed_by = ${by}::uuid
    where id = any(${listingIds}::uuid[]) and removed_on is null returning roster_id, person_id, household_id`.execute(
    tx,
  )
  await sql`delete from due where listing_id = any(${listingIds}::uuid[]) and attempts = 0 and status = 'not_tried'
    and (day >= ${today}::date or closes_at > ${at})`.execute(tx)
  for (const rosterId of new Set(rows.map((row) => row.roster_id))) {
    const ended = rows.filter((row) => row.roster_id === rosterId)
    await takeOffRoster(tx, rosterId, {
      personIds: ended.flatMap((row) => row.person_id ?? []),
      householdIds: ended.flatMap((row) => row.household_id ?? []),
    })
  }
}

/** Puts lines that were ended back as they were: whatever was recorded of them is theirs still. */
export const reopenListings = async (tx: Transaction, listingIds: readonly string[], at: Date): Promise<void> => {
  const { rows } = await sql<{ id: string; roster_id: string; person_id: string | null; household_id: string | null }>`
    update listing as l set removed_on = null, removed_reason = null, removed_at = null, removed_by = null
    where l.id = any(${listingIds}::uuid[]) and l.removed_on is not null
      and not exists (select 1 from listing o where o.roster_id = l.roster_id and o.removed_on is null
        and (o.person_id = l.person_id or o.household_id = l.household_id))
    returning id, roster_id, person_id, household_id`.execute(tx)
  for (const rosterId of new Set(rows.map((row) => row.roster_id))) {
    const back = rows.filter((row) => row.roster_id === rosterId)
    await addToRoster(tx, rosterId, {
      personIds: back.flatMap((row) => row.person_id ?? []),
      householdIds: back.flatMap((row) => row.household_id ?? []),
    })
  }
  for (let from = 0; from < rows.length; from += most)
    await openDay(tx, dayOf(at.toISOString()), { listingIds: rows.slice(from, from + most).map((row) => row.id) })
}

/** Takes lines back as if they had never been: only such as nobody has tried to contact. */
export const removeListings = async (tx: Transaction, listingIds: readonly string[]): Promise<void> => {
  if (listingIds.length === 0) return
  const { rows } = await sql<{ id: string; roster_id: string; person_id: string | null; household_id: string | null }>`
    select id, roster_id, person_id, household_id from listing l where id = any(${listingIds}::uuid[])
      and not exists (select from contact c where c.listing_id = l.id)
      and not exists (select from hand_on h where h.listing_id = l.id)
      and not exists (select from follow_up f where f.listing_id = l.id)`.execute(tx)
  const ids = rows.map((row) => row.id)
  await sql`delete from due where listing_id = any(${ids}::uuid[])`.execute(tx)
  await sql`delete from listing where id = any(${ids}::uuid[])`.execute(tx)
  for (const rosterId of new Set(rows.map((row) => row.roster_id))) {
    const gone = rows.filter((row) => row.roster_id === rosterId)
    await takeOffRoster(tx, rosterId, {
      personIds: gone.flatMap((row) => row.person_id ?? []),
      householdIds: gone.flatMap((row) => row.household_id ?? []),
    })
  }
}
