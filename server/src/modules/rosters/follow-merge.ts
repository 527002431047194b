import { sql } from 'kysely'
import { entriesGiven, entriesOfPerson, giveEntries } from '#modules/ledger/index.ts'
import { followMerges, type MergePair, setRosters } from '#modules/people/index.ts'
import type { CommandContext } from '#platform/commands/context.ts'
import type { Transaction } from '#platform/db/pool.ts'
import { endListings, reopenListings } from './listing-sets.ts'

/** What went over to the one kept: lines of rosters, those of them that were ended, and entries as they were posted anew. */
type Log = { listings: string[]; ended: string[]; entries: string[] }

const reason = '合并重复的居民 · two records of one person were merged'

/** A person is on a roster by a line of their own or by one of their household. */
const countRosters = async (tx: Transaction, personId: string) => {
  const { rows } = await sql<{ roster_id: string }>`select distinct l.roster_id from listing l
    where l.removed_on is null and (l.person_id = ${personId}::uuid
      or l.household_id = (select household_id from person where id = ${personId}::uuid))`.execute(tx)
  await setRosters(
    tx,
    personId,
    rows.map((row) => row.roster_id),
  )
}

/**
 * Every line of the one becomes a line of the other, with its contacts, dues and promises. Who would stand on a roster twice
 * stands there once: the line of the record that is given up ends today, and keeps its history.
 */
const merge = async (ctx: CommandContext, { keptId, mergedId }: MergePair): Promise<Log> => {
  const act = { at: ctx.now, by: ctx.actor.accountId, reason }
  const { rows } = await sql<{ id: string; twice: boolean }>`select l.id, l.removed_on is null and exists (
      select from listing o where o.person_id = ${keptId}::uuid and o.roster_id = l.roster_id and o.removed_on is null) as twice
    from listing l where l.person_id = ${mergedId}::uuid for update of l`.execute(ctx.tx)
  const listings = rows.map((row) => row.id)
  const ended = rows.filter((row) => row.twice).map((row) => row.id)
  if (ended.length > 0) await endListings(ctx.tx, ended, act)
  await sql`update listing set person_id = ${keptId}::uuid where id = any(${listings}::uuid[])`.execute(ctx.tx)
  const entries = await giveEntries(ctx.tx, await entriesOfPerson(ctx.tx, mergedId), keptId, act)
  for (const id of [keptId, mergedId]) await countRosters(ctx.tx, id)
  return { listings, ended, entries }
}

/** Lines go back with whatever was recorded on them since; what ended for the merge alone runs again. */
const undo = async (ctx: CommandContext, { keptId, mergedId }: MergePair, log: Log): Promise<void> => {
  const act = { at: ctx.now, by: ctx.actor.accountId, reason: `撤销合并 · a merge was undone` }
  await sql`update listing set person_id = ${mergedId}::uuid
    where id = any(${log.listings}::uuid[]) and person_id = ${keptId}::uuid`.execute(ctx.tx)
  await reopenListings(ctx.tx, log.ended, ctx.now)
  const { rows } = await sql<{ id: string }>`select c.id from contact c join listing l on l.id = c.listing_id
    where l.id = any(${log.listings}::uuid[]) and l.person_id = ${mergedId}::uuid`.execute(ctx.tx)
  const sourceIds = rows.map((row) => row.id)
  await giveEntries(ctx.tx, await entriesGiven(ctx.tx, keptId, { entryIds: log.entries, sourceIds }), mergedId, act)
  for (const id of [keptId, mergedId]) await countRosters(ctx.tx, id)
}

followMerges({ name: 'rosters', merge, undo })
