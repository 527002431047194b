import { dayOf } from '@kapok/contract/common/time'
import { takeOffRoster } from '#modules/people/index.ts'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { getListing } from '../listing-store.ts'

/** Takes somebody off a roster from today; what was recorded stays, and dues not yet tried fall away. */
export const removeListing: Command<InputOf<'rosters', 'removeListing'>, object> = async (ctx, input) => {
  const listing = await getListing(ctx.tx, input.listingId)
  ctx.allow(listing)
  const today = dayOf(ctx.now.toISOString())
  ctx.subject(listing.id, listing.roster_id)
  ctx.note(input.reason)
  await ctx.tx
    .updateTable('listing')
    .set({
      removed_on: today,
      removed_reason: input.reason,
      removed_at: ctx.now,
      removed_by: ctx.actor.accountId,
    })
    .where('id', '=', listing.id)
    .execute()
  await ctx.tx
    .deleteFrom('due')
    .where('listing_id', '=', listing.id)
    .where('day', '>=', today)
    .where('attempts', '=', 0)
    .execute()
  await takeOffRoster(ctx.tx, listing.roster_id, {
    personIds: listing.person_id === null ? [] : [listing.person_id],
    householdIds: listing.household_id === null ? [] : [listing.household_id],
  })
  return {}
}
