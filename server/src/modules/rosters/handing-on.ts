import type { Outcome } from '@kapok/contract/rosters/schema'
import { sql } from 'kysely'
import { dialledNumbers } from '#modules/people/index.ts'
import type { CommandContext } from '#platform/commands/context.ts'
import type { Transaction } from '#platform/db/pool.ts'
import { newId } from '#platform/ids.ts'
import { reckonDues } from './due-again.ts'

type HandingOn = { to: string; note?: string | undefined; dueAt: string }
/** Somebody on a roster, and the due contact it is about. */
export type Unreached = { handOnId?: string; listingId: string; day: string; slot: number }
type Tried = {
  listing_id: string
  at: string
  method: string
  phone_id: string | null
  outcome: string
  note: string | null
  by: string
}

/**
 * Hands people who cannot be reached to the community or a named department; the log of attempts goes with each as it is
 * now. Whoever calls has asked `ctx.allow`.
 * @returns how many tries each log holds, by listing.
 */
export const handOnListings = async (
  ctx: CommandContext,
  people: readonly Unreached[],
  { to, note, dueAt }: HandingOn,
): Promise<Map<string, number>> => {
  const ids = people.map((one) => one.listingId)
  const tries =
    await sql<Tried>`select c.listing_id, c.occurred_at as at, c.method, c.phone_id, c.outcome, c.note, a.name as by
    from contact c join account a on a.id = c.account_id
    where c.listing_id = any(${ids}::uuid[]) and c.reversed_at is null order by c.occurred_at`.execute(ctx.tx)
  const dialled = await dialledNumbers(
    ctx.tx,
    tries.rows.flatMap((one) => one.phone_id ?? []),
    (name) => name,
  )
  const logs = new Map<string, object[]>(ids.map((id) => [id, []]))
  for (const { listing_id: id, phone_id: phone, ...tried } of tries.rows)
    logs.get(id)!.push({ ...tried, dialled: (phone && dialled.get(phone)) ?? null })
  const rows = people.map((one) => ({
    id: one.handOnId ?? newId(ctx.now.getTime()),
    listing_id: one.listingId,
    day: one.day,
    slot: one.slot,
    log: logs.get(one.listingId) ?? [],
  }))
  await sql`insert into hand_on (id, listing_id, roster_id, area_path, day, slot, recipient, note, log, handed_by, handed_at, due_at)
    select r.id, l.id, l.roster_id, l.area_path, r.day, r.slot, ${to}, ${note ?? null}, r.log, ${ctx.actor.accountId}::uuid, ${ctx.now},
      ${dueAt}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, listing_id uuid, day date, slot int, log jsonb)
    join listing l on l.id = r.listing_id`.execute(ctx.tx)
  return new Map([...logs].map(([id, log]) => [id, log.length]))
}

/** The due contact each line is handed on about: the one tried last, else the one that is wanted last. */
export const lastDues = async (tx: Transaction, listingIds: readonly string[]): Promise<Unreached[]> => {
  const found = await sql<Unreached>`select distinct on (listing_id) listing_id as "listingId", day, slot from due
    where listing_id = any(${listingIds}::uuid[])
    order by listing_id, status_at desc nulls last, day desc, slot desc`.execute(tx)
  return found.rows
}

export type OutsideAnswer = { handOnId: string; outcome: Outcome; note?: string | undefined }

/**
 * Enters what the community or departments answered. It settles the names; it is nobody's service, so it posts no entry.
 * What is answered already is left alone. Whoever calls has asked `ctx.allow`.
 * @returns how many were answered now.
 */
export const answerHandOns = async (ctx: CommandContext, answers: readonly OutsideAnswer[]): Promise<number> => {
  const ids = answers.map((one) => one.handOnId)
  await sql`select 1 from listing where id in (select listing_id from hand_on where id = any(${ids}::uuid[])) order by id for update`.execute(
    ctx.tx,
  )
  const answered = await sql<{ listing_id: string; roster_id: string; day: string; slot: number }>`
    update hand_on as h set answer_outcome = r.outcome, answer_note = r.note, answered_at = ${ctx.happenedAt}, answered_by = ${ctx.actor.accountId}::uuid
    from unnest(${ids}::uuid[], ${answers.map((one) => one.outcome)}::text[], ${answers.map((one) => one.note ?? null)}::text[]) as r (id, outcome, note)
    where h.id = r.id and h.answered_at is null returning h.listing_id, h.roster_id, h.day, h.slot`.execute(ctx.tx)
  const dues = new Map(
    answered.rows.map((row) => [
      `${row.listing_id}|${row.day}|${row.slot}`,
      { listingId: row.listing_id, rosterId: row.roster_id, day: row.day, slot: row.slot },
    ]),
  )
  await reckonDues(ctx.tx, [...dues.values()])
  return answered.rows.length
}
