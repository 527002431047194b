import { instantAt } from '@kapok/contract/common/time'
import { nextStep, statusOf } from '@kapok/contract/rosters/rules'
import type { DueStatus, Flag, Method, Outcome } from '@kapok/contract/rosters/schema'
import { sql } from 'kysely'
import type { Transaction } from '#platform/db/pool.ts'
import { dueText, type RosterRow } from './store.ts'

type Standing = { outcome: Outcome; at: string; reversed: boolean; method: Method | 'hand_on' }
type Contact = Standing & { flags: Flag[]; put_off_to: string | null }
type Found = {
  listing_id: string
  day: string
  slot: number
  roster_id: string
  opens_at: string | null
  contacts: Contact[]
  answers: Standing[]
}
export type DueOf = { listingId: string; rosterId: string; day: string; slot: number }

/** Due contacts with all that is recorded of each, oldest first. */
const foundOf = (tx: Transaction, keys: readonly DueOf[]) =>
  sql<Found>`select k.listing_id, k.day, k.slot, k.roster_id, d.opens_at,
      coalesce((select jsonb_agg(jsonb_build_object('outcome', c.outcome, 'method', c.method, 'at', c.occurred_at,
        'reversed', c.reversed_at is not null, 'flags', c.flags, 'put_off_to', c.put_off_to) order by c.occurred_at)
        from contact c where c.listing_id = k.listing_id and c.day = k.day and c.slot = k.slot), '[]'::jsonb) as contacts,
      coalesce((select jsonb_agg(jsonb_build_object('outcome', h.answer_outcome, 'method', 'hand_on', 'at', h.answered_at, 'reversed', false))
        from hand_on h where h.listing_id = k.listing_id and h.day = k.day and h.slot = k.slot and h.answered_at is not null), '[]'::jsonb) as answers
    from unnest(${keys.map((key) => key.listingId)}::uuid[], ${keys.map((key) => key.rosterId)}::uuid[], ${keys.map((key) => key.day)}::date[],
      ${keys.map((key) => key.slot)}::int[]) as k (listing_id, roster_id, day, slot)
    left join due d on d.listing_id = k.listing_id and d.day = k.day and d.slot = k.slot`.execute(tx)

const instant = (text: string) => new Date(text).toISOString()

const reckoned = (ladder: RosterRow['ladder'], found: Found) => {
  const contacts = found.contacts.map((one) => ({ ...one, at: instant(one.at) }))
  const standing = [...contacts, ...found.answers.map((one) => ({ ...one, at: instant(one.at) }))]
  const status = statusOf(standing)
  const climb = nextStep(ladder, standing, found.opens_at ?? instantAt(found.day, '00:00'))
  const stand = contacts.filter((one) => !one.reversed)
  const last = stand.at(-1)
  return {
    listing_id: found.listing_id,
    day: found.day,
    slot: found.slot,
    status,
    status_at: last?.at ?? null,
    attempts: stand.length,
    flags: stand.findLast((one) => one.flags.length > 0 || one.outcome === 'reached')?.flags ?? [],
    step: climb.state === 'due' ? climb.index : climb.state === 'settled' ? 0 : ladder.steps.length,
    step_due_at: climb.state === 'due' ? climb.dueAt : null,
    put_off_to: status === 'put_off' ? (last?.put_off_to ?? null) : null,
  }
}

/**
 * Where due contacts stand, from all that is recorded of them: contacts that stand, and what a department answered.
 * Used where something was taken back or came in from outside; a plain contact is reckoned as it is recorded.
 * @returns the status of each, by `dueText`.
 */
export const reckonDues = async (tx: Transaction, keys: readonly DueOf[]): Promise<Map<string, DueStatus>> => {
  if (keys.length === 0) return new Map()
  const rosters = await tx
    .selectFrom('roster')
    .select(['id', 'ladder'])
    .where('id', 'in', [...new Set(keys.map((key) => key.rosterId))])
    .execute()
  const ladders = new Map(rosters.map((row) => [row.id, row.ladder as unknown as RosterRow['ladder']]))
  const found = await foundOf(tx, keys)
  const rows = found.rows.map((row) => reckoned(ladders.get(row.roster_id)!, row))
  await sql`update due as d set status = r.status, status_at = r.status_at, attempts = r.attempts, flags = r.flags, step = r.step,
      step_due_at = r.step_due_at, put_off_to = r.put_off_to
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (listing_id uuid, day date, slot int, status text, status_at timestamptz,
      attempts int, flags jsonb, step int, step_due_at timestamptz, put_off_to timestamptz)
    where d.listing_id = r.listing_id and d.day = r.day and d.slot = r.slot`.execute(tx)
  return new Map(rows.map((row) => [dueText({ listing: row.listing_id, day: row.day, slot: row.slot }), row.status]))
}

/** The same of one. */
export const reckonDue = async (tx: Transaction, key: DueOf): Promise<DueStatus> => {
  const statuses = await reckonDues(tx, [key])
  return statuses.get(dueText({ listing: key.listingId, day: key.day, slot: key.slot })) ?? 'not_tried'
}
