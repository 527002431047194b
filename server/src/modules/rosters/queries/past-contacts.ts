import { maskName } from '@kapok/contract/people/rules'
import type { Answers, Flag, Method, Outcome, PastContact } from '@kapok/contract/rosters/schema'
import { dialledNumbers } from '#modules/people/index.ts'
import { type Actor, seesNames } from '#platform/access/actor.ts'
import type { Reader } from '#platform/db/pool.ts'

/** Contacts of some listings since a day, newest first, as they are shown. */
export const pastContacts = async (
  db: Reader,
  listingIds: readonly string[],
  since: string,
  actor: Actor,
): Promise<(PastContact & { listingId: string })[]> => {
  if (listingIds.length === 0) return []
  const rows = await db
    .selectFrom('contact')
    .innerJoin('account', 'account.id', 'contact.account_id')
    .selectAll('contact')
    .select('account.name as by')
    .where('contact.listing_id', 'in', [...listingIds])
    .where('contact.day', '>=', since)
    .orderBy('contact.occurred_at', 'desc')
    .orderBy('contact.id', 'desc')
    .execute()
  const dialled = await dialledNumbers(
    db,
    rows.flatMap((row) => row.phone_id ?? []),
    seesNames(actor) ? (name) => name : maskName,
  )
  return rows.map((row) => ({
    listingId: row.listing_id,
    id: row.id,
    day: row.day,
    slot: row.slot,
    at: row.occurred_at,
    recordedAt: row.recorded_at,
    by: row.by,
    method: row.method as Method,
    outcome: row.outcome as Outcome,
    note: row.note,
    dialled: row.phone_id === null ? null : (dialled.get(row.phone_id) ?? null),
    flags: row.flags as unknown as Flag[],
    answers: row.answers as unknown as Answers,
    clockSkew: row.clock_skew,
    paper: row.paper,
    reversed: row.reversed_at !== null,
  }))
}
