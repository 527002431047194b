import type { Ladder } from '@kapok/contract/playbooks/schema'
import type { Pressing } from '@kapok/contract/rosters/rules'
import type { DueRow, DueStatus, Flag } from '@kapok/contract/rosters/schema'
import { type RawBuilder, sql } from 'kysely'
import { seesRecord } from '#modules/people/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Reader } from '#platform/db/pool.ts'
import { type SubjectRecord, subjectColumns, subjectJoins, toSubject } from './subject.ts'

/** One due contact joined with all that a list shows of it. */
export type DueRecord = SubjectRecord & {
  roster_id: string
  roster_name: string
  service: string
  day: string
  slot: number
  opens_at: string
  closes_at: string
  area_path: string
  tags: string[]
  status: DueStatus
  attempts: number
  flags: Flag[]
  last_note: string | null
  last_at: string | null
  responsible_id: string | null
  responsible_name: string | null
  owed_from: string | null
  owed_reason: string | null
  owed_next_step: DueRow['owedNextStep']
  step: number
  step_due_at: string | null
  put_off_to: string | null
  ladder: Ladder
}

type Ordered = Omit<Pressing, 'address' | 'flags'> & Pressing['address'] & { urgent: boolean }

const urgentFlags: Pressing['flags'] = [{ severity: 'urgent' }]
export const flagsAt = (urgent: boolean): Pressing['flags'] => (urgent ? urgentFlags : [])

/** What the orders look at of every row of `due` that `where` picks, and no more: a city's list has tens of thousands. */
export const duePlaces = async (db: Reader, where: RawBuilder<unknown>): Promise<Pressing[]> => {
  const found = await sql<Ordered>`
    select d.listing_id as "listingId", d.day, d.slot, d.closes_at as "closesAt", d.owed_from as "owedFrom", l.reached_at as "reachedAt",
      d.flags @> '[{"severity":"urgent"}]' as urgent, a.name as "areaName", coalesce(b.estate, '') as estate,
      coalesce(b.name, '') as building, coalesce(w.unit, '') as unit, w.floor, coalesce(w.room, '') as room
    from due d
    join listing l on l.id = d.listing_id
    join roster r on r.id = d.roster_id
    join area a on a.path = l.area_path
    left join dwelling w on w.id = l.dwelling_id
    left join building b on b.id = w.building_id
    where ${where}`.execute(db)
  return found.rows.map(({ estate, building, unit, floor, room, urgent, ...place }) => ({
    ...place,
    address: { estate, building, unit, floor, room },
    flags: flagsAt(urgent),
  }))
}

/** The rows of `due` that `where` picks, with person or head of household, door, roster and owner; in no order of use. */
export const dueRecords = async (db: Reader, where: RawBuilder<unknown>): Promise<DueRecord[]> => {
  const found = await sql<DueRecord>`
    select ${subjectColumns}, d.roster_id, r.name as roster_name, r.service, d.day, d.slot, d.opens_at, d.closes_at, l.area_path,
      coalesce(t.tags, '{}') as tags, d.status, d.attempts, d.flags, l.last_note, l.last_at,
      d.responsible_id, acc.name as responsible_name, d.owed_from, d.owed_reason, d.owed_next_step, d.step, d.step_due_at, d.put_off_to, r.ladder
    from due d
    join listing l on l.id = d.listing_id
    join roster r on r.id = d.roster_id
    ${subjectJoins}
    left join lateral (
      select array_agg(g.tag order by g.tag) as tags from person_tag g where g.person_id = l.person_id
        and (g.valid_to is null or g.valid_to > d.day) and (g.valid_from is null or g.valid_from <= d.day)) t on l.person_id is not null
    left join account acc on acc.id = d.responsible_id
    where ${where}
    order by d.listing_id, d.day, d.slot`.execute(db)
  return found.rows
}

const stepOf = (row: DueRecord): DueRow['step'] => {
  const step = row.ladder.steps[row.step]
  if (!step || row.status === 'reached' || row.status === 'duplicate') return null
  return { code: step.code, label: step.label, dueAt: row.step_due_at, owner: step.department?.zh ?? step.owner }
}

/** What was said at the close: the reason, and what the signer wrote beside it. */
const owedOf = (reason: string | null) => {
  const [code = '', ...note] = (reason ?? '').split(':')
  return { reason: (code === '' ? null : code) as DueRow['owedReason'], note: note.join(':') || null }
}

/** Volunteers see a door and a need, never a tag. `withPhones` puts the number beside it. */
export const toDueRow = (row: DueRecord, actor: Actor, today: string): DueRow => {
  const record = seesRecord(actor, { area_path: row.area_path, roster_ids: [row.roster_id] })
  const owed = owedOf(row.owed_reason)
  return {
    ...toSubject(row, actor, today),
    phone: null,
    rosterId: row.roster_id,
    rosterName: row.roster_name,
    day: row.day,
    slot: row.slot,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    tags: record ? row.tags : [],
    status: row.status,
    attempts: row.attempts,
    flags: row.flags,
    lastNote: record ? row.last_note : null,
    lastAt: row.last_at,
    responsibleId: row.responsible_id,
    responsibleName: row.responsible_name,
    owedFrom: row.owed_from,
    owedReason: owed.reason,
    owedNextStep: row.owed_next_step,
    owedNote: record ? owed.note : null,
    putOffTo: row.put_off_to,
    step: stepOf(row),
  }
}
