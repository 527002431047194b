import type { Command } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { handOnListings } from '../handing-on.ts'
import { getListing } from '../listing-store.ts'

/** Hands somebody who cannot be reached to the community or a named department; the log of attempts goes with it as it is now. */
export const handOn: Command<InputOf<'rosters', 'handOn'>, OutputOf<'rosters', 'handOn'>> = async (ctx, input) => {
  const listing = await getListing(ctx.tx, input.listingId)
  ctx.allow(listing)
  ctx.subject(input.handOnId, listing.id, listing.roster_id)
  const { handOnId, day, slot, ...how } = input
  const attempts = await handOnListings(ctx, [{ handOnId, listingId: listing.id, day, slot }], how)
  return { attempts: attempts.get(listing.id) ?? 0 }
}
