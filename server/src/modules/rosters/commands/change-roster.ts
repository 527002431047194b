import { addDays, dayOf } from '@kapok/contract/common/time'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { getRoster } from '../store.ts'

/** Renames a roster, changes its rhythm from tomorrow, or ends it. Dues of today stay as they are. */
export const changeRoster: Command<InputOf<'rosters', 'changeRoster'>, object> = async (ctx, input) => {
  const roster = await getRoster(ctx.tx, input.rosterId)
  ctx.allow({ area_path: roster.area_path })
  ctx.subject(roster.id)
  await ctx.tx
    .updateTable('roster')
    .set({
      name: input.name ?? roster.name,
      rhythm: JSON.stringify(input.rhythm ?? roster.rhythm),
      ends_on: input.endsOn === undefined ? roster.ends_on : input.endsOn,
    })
    .where('id', '=', roster.id)
    .execute()
  const tomorrow = addDays(dayOf(ctx.now.toISOString()), 1)
  // Dues made ahead by a close are made again by the new rhythm; those that carry a debt stay.
  await ctx.tx
    .deleteFrom('due')
    .where('roster_id', '=', roster.id)
    .where('day', '>=', tomorrow)
    .where('carried', '=', false)
    .where('owed_from', 'is', null)
    .where('attempts', '=', 0)
    .execute()
  return {}
}
