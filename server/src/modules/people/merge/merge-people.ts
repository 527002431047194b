import type { Command, CommandContext } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { beyondSight } from '#platform/db/scope.ts'
import { Problem } from '#platform/problems.ts'
import { tellChange } from '../changes.ts'
import { mergedAlready, samePerson } from '../problems.ts'
import { lockRecord, type PersonRecord } from '../store.ts'
import { type Carried, carryOver } from './carry-over.ts'
import { followers } from './followers.ts'
import { mergedStanding, type Standing, stand, standingOf } from './standing.ts'

/** All that undoing a merge needs. */
export type MergeLog = {
  carried: Carried
  kept: { before: Standing; after: Standing }
  merged: Standing
  /** Of each later module, by its name. */
  followed: Record<string, object>
}

/** Both records, locked in one order, so that two merges of the same pair do not wait for each other. @throws not-found */
export const lockBoth = async (ctx: CommandContext, keptId: string, mergedId: string) => {
  const records = new Map<string, PersonRecord>()
  for (const id of [keptId, mergedId].toSorted()) records.set(id, await lockRecord(ctx.tx, id))
  const [kept, merged] = [records.get(keptId)!, records.get(mergedId)!]
  for (const { area_path } of [kept, merged]) ctx.allow({ area_path })
  ctx.subject(kept.id, merged.id)
  return { kept, merged }
}

/** Tells the timeline which household somebody left, and which they joined. */
export const tellHouseholdMoves = async (ctx: CommandContext, id: string, before: Standing, after: Standing) => {
  if (before.household_id === after.household_id) return
  const who = [{ id, area_path: after.area_path }]
  if (before.household_id !== null)
    await tellChange(ctx, who, 'household_left', { about: { householdId: before.household_id } })
  if (after.household_id !== null)
    await tellChange(ctx, who, 'household_joined', { about: { householdId: after.household_id } })
}

/**
 * Makes one person of two records. Phones, documents, tags and relations go over to the one kept; the other stays as it was,
 * empty of them, and points to it. Rosters, contacts and the ledger follow (`followMerges`). Nothing is deleted.
 * @throws same-person, merged-already, last-on-roster
 */
export const mergePeople: Command<InputOf<'people', 'mergePeople'>, object> = async (
  ctx,
  { keptId, mergedId, take, leave },
) => {
  if (keptId === mergedId) throw new Problem(samePerson)
  const { kept, merged } = await lockBoth(ctx, keptId, mergedId)
  if (kept.merged_into !== null || merged.merged_into !== null) throw new Problem(mergedAlready)
  const pair = { keptId, mergedId }
  const [before, other] = [standingOf(kept), standingOf(merged)]
  const after = mergedStanding(before, other, take)

  // The one kept joins first: so nobody is the last to leave a household that the one kept lives on in.
  await ctx.tx.updateTable('person').set({ household_head: false }).where('id', '=', mergedId).execute()
  await stand(ctx.tx, keptId, before, after)
  const emptied = { ...other, dwelling_id: null, household_id: null, household_role: null, household_head: false }
  await stand(ctx.tx, mergedId, { ...other, household_head: false }, emptied)
  await ctx.tx.updateTable('person').set({ merged_into: keptId }).where('id', '=', mergedId).execute()
  const carried = await carryOver(ctx.tx, pair, leave)
  const followed = await beyondSight(ctx.tx, async () => {
    const logs: MergeLog['followed'] = {}
    for (const follower of followers) logs[follower.name] = await follower.merge(ctx, pair)
    return logs
  })

  const log: MergeLog = { carried, kept: { before, after }, merged: other, followed }
  await ctx.tx
    .insertInto('person_merge')
    .values({
      id: ctx.id,
      kept_id: keptId,
      merged_id: mergedId,
      area_path: after.area_path,
      at: ctx.now,
      by_id: ctx.actor.accountId,
      log: JSON.stringify(log),
    })
    .execute()
  await tellHouseholdMoves(ctx, keptId, before, after)
  await tellHouseholdMoves(ctx, mergedId, other, emptied)
  await tellChange(ctx, [{ id: keptId, area_path: after.area_path }], 'merged', { about: { name: other.name } })
  return {}
}
