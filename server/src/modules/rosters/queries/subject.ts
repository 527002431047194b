import { ageOn } from '@kapok/contract/common/time'
import { maskName } from '@kapok/contract/people/rules'
import type { Sex } from '@kapok/contract/people/schema'
import type { ListingLine } from '@kapok/contract/rosters/schema'
import { sql } from 'kysely'
import { doorAddress, firstNumbers } from '#modules/people/index.ts'
import { type Actor, seesNames } from '#platform/access/actor.ts'
import type { Reader } from '#platform/db/pool.ts'

/** Who stands behind a listing `l`: the person, or the head of the household; with their door. */
export type SubjectRecord = {
  listing_id: string
  person_id: string | null
  household_id: string | null
  /** The person, or the head: whose number is tried first. */
  first_id: string | null
  name: string | null
  sex: Sex | null
  birth_date: string | null
  members: number
  dwelling_id: string | null
  building_id: string | null
  estate: string | null
  building: string | null
  unit: string | null
  floor: number | null
  room: string | null
  area_name: string
  note: string | null
  reached_at: string | null
}

/** The columns of `SubjectRecord`, over `subjectJoins`. */
export const subjectColumns = sql`l.id as listing_id, l.person_id, l.household_id, coalesce(p.id, head.id) as first_id,
      coalesce(p.name, head.name) as name, coalesce(p.sex, head.sex) as sex, coalesce(p.birth_date, head.birth_date) as birth_date,
      case when l.household_id is null then 1 else head.members end as members,
      w.id as dwelling_id, b.id as building_id, b.estate, b.name as building, w.unit, w.floor, w.room, a.name as area_name, l.note, l.reached_at`

/** What `subjectColumns` reads, joined to a listing `l`. Row-level security bounds every table by itself. */
export const subjectJoins = sql`join area a on a.path = l.area_path
    left join person p on p.id = l.person_id
    left join lateral (
      select (array_agg(h.id order by h.household_head desc, h.id))[1] as id, (array_agg(h.name order by h.household_head desc, h.id))[1] as name,
        (array_agg(h.sex order by h.household_head desc, h.id))[1] as sex, (array_agg(h.birth_date order by h.household_head desc, h.id))[1] as birth_date,
        count(*)::int as members
      from person h where h.household_id = l.household_id) head on l.household_id is not null
    left join dwelling w on w.id = l.dwelling_id
    left join building b on b.id = w.building_id`

type Subject = Pick<
  ListingLine,
  | 'listingId'
  | 'subject'
  | 'personId'
  | 'householdId'
  | 'name'
  | 'sex'
  | 'age'
  | 'members'
  | 'address'
  | 'areaName'
  | 'note'
  | 'reachedAt'
>

/** As every list shows them; officers and administrators see a masked name. */
export const toSubject = (row: SubjectRecord, actor: Actor, today: string): Subject => ({
  listingId: row.listing_id,
  subject: row.person_id === null ? 'household' : 'person',
  personId: row.person_id,
  householdId: row.household_id,
  name: row.name === null ? '' : seesNames(actor) ? row.name : maskName(row.name),
  sex: row.sex ?? 'unknown',
  age: row.birth_date === null ? null : ageOn(row.birth_date, today),
  members: row.members,
  address: doorAddress(row),
  areaName: row.area_name,
  note: row.note,
  reachedAt: row.reached_at,
})

/** The same rows with the number to try first, masked. Asked for a page, not for the set it was sorted out of. */
export const withPhones = async <R extends { listingId: string; phone: string | null }>(
  db: Reader,
  rows: readonly R[],
  records: readonly SubjectRecord[],
): Promise<R[]> => {
  const firstOf = new Map(records.map((record) => [record.listing_id, record.first_id]))
  const phones = await firstNumbers(
    db,
    rows.flatMap((row) => firstOf.get(row.listingId) ?? []),
  )
  return rows.map((row) => ({ ...row, phone: phones.get(firstOf.get(row.listingId) ?? '') ?? null }))
}
