import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { beyondSight } from '#platform/db/scope.ts'
import { common, Problem } from '#platform/problems.ts'
import { tellChange } from '../changes.ts'
import { mergeUndone, mergeUndoOrder } from '../problems.ts'
import { lockRecord } from '../store.ts'
import { carryBack } from './carry-over.ts'
import { followers } from './followers.ts'
import { lockBoth, type MergeLog, tellHouseholdMoves } from './merge-people.ts'
import { restoredStanding, stand, standingOf } from './standing.ts'

/**
 * Makes two people again of one: what went over goes back to where it was, and both stand as they stood, but for what
 * somebody has changed since. What was recorded since on what went over goes back with it.
 * @throws not-found, merge-undone, merge-undo-order
 */
export const undoMerge: Command<InputOf<'people', 'undoMerge'>, object> = async (ctx, { mergeId }) => {
  const merge = await ctx.tx
    .selectFrom('person_merge')
    .selectAll()
    .where('id', '=', mergeId)
    .forUpdate()
    .executeTakeFirst()
  if (!merge) throw new Problem(common.notFound)
  const pair = { keptId: merge.kept_id, mergedId: merge.merged_id }
  const { kept, merged } = await lockBoth(ctx, pair.keptId, pair.mergedId)
  if (merge.undone_at !== null) throw new Problem(mergeUndone)
  if (kept.merged_into !== null) throw new Problem(mergeUndoOrder)
  const log = merge.log as MergeLog
  const now = standingOf(kept)
  const back = restoredStanding(now, log.kept.before, log.kept.after)

  // As with merging: the other joins first, so nobody is the last to leave a household that lives on.
  await ctx.tx.updateTable('person').set({ merged_into: null }).where('id', '=', pair.mergedId).execute()
  if (back.household_id !== now.household_id)
    await ctx.tx.updateTable('person').set({ household_head: false }).where('id', '=', pair.keptId).execute()
  await stand(ctx.tx, pair.mergedId, standingOf(merged), log.merged)
  await stand(ctx.tx, pair.keptId, now, back)
  await carryBack(ctx.tx, pair, log.carried, await lockRecord(ctx.tx, pair.mergedId))
  await beyondSight(ctx.tx, async () => {
    for (const follower of followers) await follower.undo(ctx, pair, (log.followed[follower.name] ?? {}) as never)
  })
  await ctx.tx
    .updateTable('person_merge')
    .set({ undone_at: ctx.now, undone_by: ctx.actor.accountId })
    .where('id', '=', merge.id)
    .execute()
  await tellHouseholdMoves(ctx, pair.keptId, now, back)
  await tellHouseholdMoves(ctx, pair.mergedId, standingOf(merged), log.merged)
  await tellChange(
    ctx,
    [
      { id: pair.keptId, area_path: back.area_path },
      { id: pair.mergedId, area_path: log.merged.area_path },
    ],
    'unmerged',
    { about: { name: log.merged.name } },
  )
  return {}
}
