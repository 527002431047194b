import { ageOn } from '@kapok/contract/common/time'
import { maskName } from '@kapok/contract/people/rules'
import type { Sex } from '@kapok/contract/people/schema'
import type { Ladder } from '@kapok/contract/playbooks/schema'
import type { DueRow, DueStatus, Flag } from '@kapok/contract/rosters/schema'
import { type RawBuilder, sql } from 'kysely'
import { doorAddress, seesRecord } from '#modules/people/index.ts'
import { type Actor, seesNames } from '#platform/access/actor.ts'
import type { Reader } from '#platform/db/pool.ts'

/** One due contact joined with all that a list shows of it. */
export type DueRecord = {
  listing_id: string
  roster_id: string
  roster_name: string
  service: string
  day: string
  slot: number
  opens_at: string
  closes_at: string
  person_id: string | null
  household_id: string | null
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
  area_path: string
  note: string | null
  tags: string[]
  status: DueStatus
  attempts: number
  flags: Flag[]
  last_note: string | null
  last_at: string | null
  reached_at: string | null
  responsible_id: string | null
  responsible_name: string | null
  owed_from: string | null
  owed_reason: string | null
  step: number
  step_due_at: string | null
  put_off_to: string | null
  ladder: Ladder
}

/**
 * The rows of `due` that `where` picks, with person or head of household, door, roster and owner. Row-level security
 * bounds every table by itself. `order` and `limit` are SQL over the aliases below.
 */
export const dueRecords = async (
  db: Reader,
  where: RawBuilder<unknown>,
  order: RawBuilder<unknown> = sql`d.listing_id, d.day, d.slot`,
  limit = 20_000,
): Promise<DueRecord[]> => {
  const found = await sql<DueRecord>`
    select d.listing_id, d.roster_id, r.name as roster_name, r.service, d.day, d.slot, d.opens_at, d.closes_at, l.person_id, l.household_id,
      coalesce(p.name, head.name) as name, coalesce(p.sex, head.sex) as sex, coalesce(p.birth_date, head.birth_date) as birth_date,
      case when l.household_id is null then 1 else head.members end as members,
      w.id as dwelling_id, b.id as building_id, b.estate, b.name as building, w.unit, w.floor, w.room, a.name as area_name, l.area_path,
      l.note, coalesce(t.tags, '{}') as tags, d.status, d.attempts, d.flags, l.last_note, l.last_at, l.reached_at,
      d.responsible_id, acc.name as responsible_name, d.owed_from, d.owed_reason, d.step, d.step_due_at, d.put_off_to, r.ladder
    from due d
    join listing l on l.id = d.listing_id
    join roster r on r.id = d.roster_id
    join area a on a.path = l.area_path
    left join person p on p.id = l.person_id
    left join lateral (
      select (array_agg(h.name order by h.household_head desc, h.id))[1] as name, (array_agg(h.sex order by h.household_head desc, h.id))[1] as sex,
        (array_agg(h.birth_date order by h.household_head desc, h.id))[1] as birth_date, count(*)::int as members
      from person h where h.household_id = l.household_id) head on l.household_id is not null
    left join lateral (
      select array_agg(g.tag order by g.tag) as tags from person_tag g where g.person_id = l.person_id
        and (g.valid_to is null or g.valid_to > d.day) and (g.valid_from is null or g.valid_from <= d.day)) t on l.person_id is not null
    left join dwelling w on w.id = l.dwelling_id
    left join building b on b.id = w.building_id
    left join account acc on acc.id = d.responsible_id
    where ${where}
    order by ${order}
    limit ${limit}`.execute(db)
  return found.rows
}

const stepOf = (row: DueRecord): DueRow['step'] => {
  const step = row.ladder.steps[row.step]
  if (!step || row.status === 'reached' || row.status === 'duplicate') return null
  return { code: step.code, label: step.label, dueAt: row.step_due_at, owner: step.department?.zh ?? step.owner }
}

/** Volunteers see a door and a need, never a tag; officers and administrators a masked name. */
export const toDueRow = (row: DueRecord, actor: Actor, today: string): DueRow => {
  const record = seesRecord(actor, { area_path: row.area_path, roster_ids: [row.roster_id] })
  return {
    listingId: row.listing_id,
    rosterId: row.roster_id,
    rosterName: row.roster_name,
    day: row.day,
    slot: row.slot,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
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
    tags: record ? row.tags : [],
    status: row.status,
    attempts: row.attempts,
    flags: row.flags,
    lastNote: record ? row.last_note : null,
    lastAt: row.last_at,
    reachedAt: row.reached_at,
    responsibleId: row.responsible_id,
    responsibleName: row.responsible_name,
    owedFrom: row.owed_from,
    owedReason: row.owed_reason,
    putOffTo: row.put_off_to,
    step: stepOf(row),
  }
}
