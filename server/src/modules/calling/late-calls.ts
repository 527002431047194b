import { addMinutes } from '@kapok/contract/common/time'
import type { QuestionSet } from '@kapok/contract/playbooks/schema'
import type { Answers, Outcome } from '@kapok/contract/rosters/schema'
import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'

/**
 * Contacts `c` from other rosters in which the household of a line `l` was spoken with since `l.since`. `l` has the columns
 * `roster_id`, `person_id` and `home` as they stand: worked out on the spot, no index of a guarded table would serve.
 */
const contactsOfHome = `from (
    select x.id, x.roster_id, x.person_id from listing x where x.person_id = l.person_id
    union select x.id, x.roster_id, x.person_id from listing x where x.household_id = l.home
    union select x.id, x.roster_id, x.person_id from person m join listing x on x.person_id = m.id where m.household_id = l.home) other
  join contact c on c.listing_id = other.id and c.occurred_at >= l.since
  where other.roster_id <> l.roster_id and c.reversed_at is null and c.outcome in ('reached', 'refused', 'put_off')`

/** The household a listing `l` is about: its own, or the one the person lives in. */
export const homeText = 'coalesce(l.household_id, (select p.household_id from person p where p.id = l.person_id))'

/** Whether somebody of the household of `l` was spoken with from another roster since `l.since`. */
export const spokenLately = `exists (select 1 ${contactsOfHome})`

export type LateContact = {
  contact_id: string
  at: string
  by: string
  organisation_name: string
  roster_name: string
  roster_id: string
  person_id: string | null
  same_person: boolean
  name: string | null
  outcome: Outcome
  note: string | null
  answers: Answers
  question_set: QuestionSet
  area_path: string
}

/** Who of other rosters spoke with the same household within the quiet hours, the latest first; as far as the reader sees. */
export const lateCalls = async (
  db: Reader,
  { listing_id }: { listing_id: string },
  now: Date,
  hours: number,
): Promise<LateContact[]> => {
  const found = await sql<LateContact>`
    with l as materialized (select l.roster_id, l.person_id, ${sql.raw(homeText)} as home, ${addMinutes(now.toISOString(), -60 * hours)}::timestamptz as since from listing l where l.id = ${listing_id}::uuid)
    select t.*, a.name as by, o.name as organisation_name, r.name as roster_name, r.question_set,
      coalesce(p.name, (select m.name from person m where m.household_id = t.household_id order by m.household_head desc, m.id limit 1)) as name
    from l
    cross join lateral (
      select c.id as contact_id, c.occurred_at as at, c.outcome, c.note, c.answers, c.account_id, c.area_path, other.roster_id, other.person_id,
        other.person_id is not distinct from l.person_id as same_person, l.home as household_id
      ${sql.raw(contactsOfHome)}) t
    join roster r on r.id = t.roster_id
    join organisation o on o.id = r.organisation_id
    join account a on a.id = t.account_id
    left join person p on p.id = t.person_id
    order by t.at desc limit 5`.execute(db)
  return found.rows
}
