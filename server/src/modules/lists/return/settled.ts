import { addressText } from '@kapok/contract/places/address'
import type { Answers, Outcome } from '@kapok/contract/rosters/schema'
import { sql } from 'kysely'
import { dialNumbers } from '#modules/people/index.ts'
import type { Reader } from '#platform/db/pool.ts'
import type { Keys } from '#platform/keys.ts'

/** Lines or people of one statement. */
const most = 5000

/** What settled a line of a roster: the contact in which somebody was reached first, else the last one. */
export type Settled = {
  listing_id: string
  outcome: Outcome
  note: string | null
  at: string
  by: string
  phone_id: string | null
  answers: Answers
  attempts: number
}
/** What the community or a department answered last of a line. */
export type Answered = {
  listing_id: string
  outcome: Outcome
  note: string | null
  at: string
  by: string
  /** What was asked, where the answer was taken over from a call of somebody else's. */
  answers: Answers | null
}

const inPieces = async <T>(ids: readonly string[], read: (some: readonly string[]) => Promise<T[]>): Promise<T[]> => {
  const all: T[] = []
  for (let from = 0; from < ids.length; from += most) all.push(...(await read(ids.slice(from, from + most))))
  return all
}

export const settledOf = async (
  db: Reader,
  listingIds: readonly string[],
  since: string,
): Promise<Map<string, Settled>> => {
  const rows = await inPieces(listingIds, async (ids) => {
    const found = await sql<Settled>`
      select distinct on (c.listing_id) c.listing_id, c.outcome, c.note, c.occurred_at as at, a.name as by, c.phone_id, c.answers,
        count(*) over (partition by c.listing_id)::int as attempts
      from contact c join account a on a.id = c.account_id
      where c.listing_id = any(${ids}::uuid[]) and c.reversed_at is null and c.recorded_at >= ${since}::timestamptz
      order by c.listing_id, (c.outcome = 'reached') desc, (c.outcome = 'duplicate') desc,
        case when c.outcome in ('reached', 'duplicate') then c.occurred_at end, c.occurred_at desc, c.id`.execute(db)
    return found.rows
  })
  return new Map(rows.map((row) => [row.listing_id, row]))
}

export const answeredOf = async (db: Reader, listingIds: readonly string[]): Promise<Map<string, Answered>> => {
  const rows = await inPieces(listingIds, async (ids) => {
    const found = await sql<Answered>`
      select distinct on (h.listing_id) h.listing_id, h.answer_outcome as outcome, h.answer_note as note, h.answered_at as at, h.recipient as by, h.answers
      from hand_on h where h.listing_id = any(${ids}::uuid[]) and h.answered_at is not null
      order by h.listing_id, h.answered_at desc, h.id`.execute(db)
    return found.rows
  })
  return new Map(rows.map((row) => [row.listing_id, row]))
}

/** The number under which each contact was made, by its id, in clear: it is the sender's own, or one that was found. */
export const numbersOf = async (db: Reader, keys: Keys, personIds: readonly string[]): Promise<Map<string, string>> => {
  const numbers = new Map<string, string>()
  for (let from = 0; from < personIds.length; from += most)
    for (const dialled of (await dialNumbers(db, keys, personIds.slice(from, from + most))).values())
      for (const one of dialled) numbers.set(one.phoneId, one.number)
  return numbers
}

/** The door each of these people is known to live behind now, in one line. */
export const doorsOf = async (
  db: Reader,
  personIds: readonly string[],
  language: 'zh' | 'en',
): Promise<Map<string, string>> => {
  const rows = await inPieces(personIds, async (ids) => {
    const found = await sql<{ id: string; estate: string; building: string; unit: string; room: string }>`
      select p.id, b.estate, b.name as building, w.unit, w.room from person p join dwelling w on w.id = p.dwelling_id
      join building b on b.id = w.building_id where p.id = any(${ids}::uuid[])`.execute(db)
    return found.rows
  })
  return new Map(rows.map((row) => [row.id, addressText(row, language)]))
}
