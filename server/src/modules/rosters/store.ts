import type { Ladder, QuestionSet, Rhythm, TeamRole } from '@kapok/contract/playbooks/schema'
import type { Answers, CoverageCounts, DueStatus, Flag, Method, Outcome } from '@kapok/contract/rosters/schema'
import type { Reader } from '#platform/db/pool.ts'
import { insertRows, lookup, updateRows } from '#platform/db/sets.ts'
import { common, Problem } from '#platform/problems.ts'

/** Slots beyond the windows of a rhythm: one put off to a later day, and a debt on a day without a due of its own. */
export const putOffSlot = 8
export const debtSlot = 9

export type RosterRow = {
  id: string
  response_id: string
  organisation_id: string
  area_id: string
  area_path: string
  name: string
  subject: 'person' | 'household'
  service: string
  field: string
  minutes: number
  rhythm: Rhythm
  question_set: QuestionSet
  ladder: Ladder
  team_roles: TeamRole[]
  starts_on: string
  ends_on: string | null
}

/** A contact of a due one, as the rules look at it. */
export type EarlierContact = {
  id: string
  outcome: Outcome
  method: Method | 'hand_on'
  at: string
  account_id: string | null
  reversed: boolean
  put_off_to: string | null
}

/** A listing locked for a contact, with its due of that day and slot, if there is one. */
export type ListingForContact = {
  listing_id: string
  day: string
  slot: number
  roster_id: string
  area_path: string
  person_id: string | null
  household_id: string | null
  /** The household it is about: the listing's own, or the one the person lives in. */
  home_id: string | null
  removed_on: string | null
  reached_at: string | null
  last_at: string | null
  last_note: string | null
  responsible_id: string | null
  due_status: DueStatus | null
  opens_at: string | null
  due_flags: Flag[] | null
  earlier: EarlierContact[]
  /** What the community or a department answered. */
  answered: EarlierContact[]
}
export type DueKey = { listing: string; day: string; slot: number }

export const dueText = (key: DueKey) => `${key.listing}|${key.day}|${key.slot}`

export const listingForContact = lookup<DueKey, ListingForContact>({
  name: 'rosters listing for contact',
  text: `select k.listing_id, k.day, k.slot, l.roster_id, l.area_path, l.person_id, l.household_id,
      coalesce(l.household_id, (select p.household_id from person p where p.id = l.person_id)) as home_id, l.removed_on, l.reached_at, l.last_at,
      l.last_note, l.responsible_id, d.status as due_status, d.opens_at, d.flags as due_flags,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'outcome', c.outcome, 'method', c.method, 'at', c.occurred_at,
        'account_id', c.account_id, 'reversed', c.reversed_at is not null, 'put_off_to', c.put_off_to))
        from contact c where c.listing_id = l.id and c.day = k.day and c.slot = k.slot), '[]'::jsonb) as earlier,
      coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'outcome', h.answer_outcome, 'method', 'hand_on', 'at', h.answered_at,
        'account_id', null, 'reversed', false, 'put_off_to', null))
        from hand_on h where h.listing_id = l.id and h.day = k.day and h.slot = k.slot and h.answered_at is not null), '[]'::jsonb) as answered
    from unnest($1::uuid[], $2::date[], $3::int[]) as k (listing_id, day, slot)
    join listing l on l.id = k.listing_id
    left join due d on d.listing_id = k.listing_id and d.day = k.day and d.slot = k.slot`,
  parameters: (keys) => [keys.map((key) => key.listing), keys.map((key) => key.day), keys.map((key) => key.slot)],
  keyText: dueText,
  rowText: (row) => dueText({ listing: row.listing_id, day: row.day, slot: row.slot }),
  lock: {
    name: 'rosters lock listings',
    text: 'select 1 from listing where id = any($1::uuid[]) order by id for update',
    parameters: (keys) => [[...new Set(keys.map((key) => key.listing))]],
    keyText: (key) => key.listing,
  },
})

export const rosterById = lookup<string, RosterRow>({
  name: 'rosters by id',
  text: 'select * from roster where id = any($1::uuid[])',
  parameters: (keys) => [keys],
  keyText: (key) => key,
  rowText: (row) => row.id,
})

export const membersOfHousehold = lookup<string, { household_id: string; members: string[] }>({
  name: 'rosters members of household',
  text: 'select household_id, array_agg(id order by household_head desc, id) as members from person where household_id = any($1::uuid[]) group by household_id',
  parameters: (keys) => [keys],
  keyText: (key) => key,
  rowText: (row) => row.household_id,
})

export const accountName = lookup<string, { id: string; name: string }>({
  name: 'rosters account name',
  text: 'select id, name from account where id = any($1::uuid[])',
  parameters: (keys) => [keys],
  keyText: (key) => key,
  rowText: (row) => row.id,
})

export type ContactRow = {
  id: string
  listing_id: string
  roster_id: string
  area_path: string
  day: string
  slot: number
  account_id: string
  device_id: string | null
  method: Method
  phone_id: string | null
  outcome: Outcome
  step: number
  answers: Answers
  flags: Flag[]
  note: string | null
  minutes: number
  members_met: string[] | null
  spoke_with: string | null
  put_off_to: string | null
  separate: boolean
  paper: boolean
  occurred_at: string
  recorded_at: string
  clock_skew: number | null
}
export const insertContact = insertRows<ContactRow>('contact', {
  id: 'uuid',
  listing_id: 'uuid',
  roster_id: 'uuid',
  area_path: 'text',
  day: 'date',
  slot: 'int',
  account_id: 'uuid',
  device_id: 'uuid',
  method: 'text',
  phone_id: 'uuid',
  outcome: 'text',
  step: 'int',
  answers: 'jsonb',
  flags: 'jsonb',
  note: 'text',
  minutes: 'int',
  members_met: 'uuid[]',
  spoke_with: 'text',
  put_off_to: 'timestamptz',
  separate: 'boolean',
  paper: 'boolean',
  occurred_at: 'timestamptz',
  recorded_at: 'timestamptz',
  clock_skew: 'int',
})

export type DueProgress = {
  listing_id: string
  day: string
  slot: number
  status: DueStatus
  status_at: string
  attempts: number
  flags: Flag[]
  step: number
  step_due_at: string | null
  put_off_to: string | null
}
export const updateDue = updateRows<DueProgress>('due', ['listing_id', 'day', 'slot'], {
  listing_id: 'uuid',
  day: 'date',
  slot: 'int',
  status: 'text',
  status_at: 'timestamptz',
  attempts: 'int',
  flags: 'jsonb',
  step: 'int',
  step_due_at: 'timestamptz',
  put_off_to: 'timestamptz',
})

export type ListingProgress = {
  id: string
  reached_at: string | null
  last_at: string | null
  last_note: string | null
}
export const updateListing = updateRows<ListingProgress>('listing', ['id'], {
  id: 'uuid',
  reached_at: 'timestamptz',
  last_at: 'timestamptz',
  last_note: 'text',
})

export type FollowUpRow = {
  id: string
  listing_id: string
  contact_id: string
  roster_id: string
  area_path: string
  what: string
  day: string
  owner_id: string | null
}
export const insertFollowUp = insertRows<FollowUpRow>('follow_up', {
  id: 'uuid',
  listing_id: 'uuid',
  contact_id: 'uuid',
  roster_id: 'uuid',
  area_path: 'text',
  what: 'text',
  day: 'date',
  owner_id: 'uuid',
})

export type NewDue = {
  listing_id: string
  day: string
  slot: number
  roster_id: string
  area_path: string
  responsible_id: string | null
  opens_at: string
  closes_at: string
  carried: boolean
}
/** A due that is there already stays as it is. */
export const insertDue = insertRows<NewDue>(
  'due',
  {
    listing_id: 'uuid',
    day: 'date',
    slot: 'int',
    roster_id: 'uuid',
    area_path: 'text',
    responsible_id: 'uuid',
    opens_at: 'timestamptz',
    closes_at: 'timestamptz',
    carried: 'boolean',
  },
  'on conflict on constraint due_pk do nothing',
)

export type CloseRow = {
  id: string
  roster_id: string
  day: string
  signed_by: string
  signed_at: string
  counts: CoverageCounts
  open: { listingId: string; slot: number; reason: string; nextStep: string; ownerId: string; note: string | null }[]
  silent_phones: string[]
  reopened_by: string | null
  reopened_at: string | null
  reopened_reason: string | null
}

/** @throws not-found, also for a roster the reader may not see. */
export const getRoster = async (db: Reader, id: string): Promise<RosterRow> => {
  const row = await db.selectFrom('roster').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(common.notFound)
  return row as unknown as RosterRow
}
