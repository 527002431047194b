import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { getListing } from '../listing-store.ts'

/** What matters at that door. */
export const changeListingNote: Command<InputOf<'rosters', 'changeListingNote'>, object> = async (ctx, input) => {
  const listing = await getListing(ctx.tx, input.listingId)
  ctx.allow(listing)
  ctx.subject(listing.id, listing.roster_id)
  await ctx.tx.updateTable('listing').set({ note: input.note }).where('id', '=', listing.id).execute()
  return {}
}
