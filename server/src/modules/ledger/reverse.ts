import type { HowCounted } from '@kapok/contract/ledger/schema'
import { sql } from 'kysely'
import type { CommandContext } from '#platform/commands/context.ts'
import { newId } from '#platform/ids.ts'
import { common, Problem } from '#platform/problems.ts'
import { type NewEntry, post } from './post.ts'
import { alreadyReversed, reversalStands } from './problems.ts'
import { entriesOfSource, findEntries, type StandingEntry } from './queries.ts'

const check = (entry: StandingEntry) => {
  if (entry.reverses !== null) throw new Problem(reversalStands)
  if (entry.reversed_by !== null) throw new Problem(alreadyReversed, { reversedBy: entry.reversed_by })
}

const sameAs = (entry: StandingEntry): Omit<NewEntry, 'id'> => ({
  kind: entry.kind,
  field: entry.field,
  responseId: entry.response_id,
  organisationId: entry.organisation_id,
  areaPath: entry.area_path,
  occurredAt: new Date(entry.occurred_at),
  personId: entry.person_id,
  householdId: entry.household_id,
  headCount: entry.head_count,
  workerId: entry.worker_id,
  minutes: entry.minutes,
  reached: entry.reached,
  separate: entry.separate,
  how: entry.how as HowCounted,
  source: { type: entry.source_type, id: entry.source_id },
  rosterId: entry.roster_id,
})

/** The same in everything that is counted, so that both fall into the same figures and out of them together. */
const takeBack = (ctx: CommandContext, entry: StandingEntry, reversalId: string, reason: string) =>
  post(ctx, { ...sameAs(entry), id: reversalId, reverses: { id: entry.id, reason } })

/**
 * Takes one entry back. The time of an encounter stands at one of its entries, whatever the number of people: where it is
 * that one, and others of the encounter still stand, the time moves to the next of them, which is posted anew.
 * @throws not-found, entry-already-reversed, reversal-stands
 */
export const reverseOne = async (
  ctx: CommandContext,
  found: StandingEntry,
  reversalId: string,
  reason: string,
): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext(${found.source_id}))`.execute(ctx.tx)
  const ofSource = await entriesOfSource(ctx.tx, found.source_id)
  const entry = ofSource.find((one) => one.id === found.id)
  if (!entry) throw new Problem(common.notFound)
  check(entry)
  takeBack(ctx, entry, reversalId, reason)
  const next = ofSource.find(
    (one) => one.id !== entry.id && one.reverses === null && one.reversed_by === null && one.reached === entry.reached,
  )
  if (entry.minutes === 0 || !next) return
  takeBack(ctx, next, newId(ctx.now.getTime()), reason)
  post(ctx, { ...sameAs(next), id: newId(ctx.now.getTime()), minutes: next.minutes + entry.minutes })
}

/**
 * Takes entries back, all or none. Two commands that take the same one back at once: the second is told so at its end.
 * @returns the ids of the reversals, in the order they were asked for.
 * @throws not-found, entry-already-reversed, reversal-stands
 */
export const reverse = async (ctx: CommandContext, entryIds: readonly string[], reason: string): Promise<string[]> => {
  const entries = await findEntries(ctx.tx, entryIds)
  if (entries.length !== entryIds.length) throw new Problem(common.notFound)
  for (const entry of entries) check(entry)
  const asked = entryIds.flatMap((id) => entries.filter((entry) => entry.id === id))
  return asked.map((entry) => {
    const id = newId(ctx.now.getTime())
    takeBack(ctx, entry, id, reason)
    return id
  })
}

/** Takes back everything that one contact, call or delivery has posted and that still stands. @returns how many entries. */
export const reverseSource = async (ctx: CommandContext, sourceId: string, reason: string): Promise<number> => {
  const entries = await entriesOfSource(ctx.tx, sourceId)
  const open = entries.filter((entry) => entry.reverses === null && entry.reversed_by === null)
  for (const entry of open) takeBack(ctx, entry, newId(ctx.now.getTime()), reason)
  return open.length
}
