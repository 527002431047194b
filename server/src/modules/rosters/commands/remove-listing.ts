import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { endListings } from '../listing-sets.ts'
import { getListing } from '../listing-store.ts'

/** Takes somebody off a roster from today; what was recorded stays, and dues not yet tried fall away. */
export const removeListing: Command<InputOf<'rosters', 'removeListing'>, object> = async (ctx, input) => {
  const listing = await getListing(ctx.tx, input.listingId)
  ctx.allow(listing)
  ctx.subject(listing.id, listing.roster_id)
  ctx.note(input.reason)
  await endListings(ctx.tx, [listing.id], { at: ctx.now, by: ctx.actor.accountId, reason: input.reason })
  return {}
}
