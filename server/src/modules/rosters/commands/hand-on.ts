import { dialledNumbers } from '#modules/people/index.ts'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { getListing } from '../listing-store.ts'

/** Hands somebody who cannot be reached to the community or a named department; the log of attempts goes with it as it is now. */
export const handOn: Command<InputOf<'rosters', 'handOn'>, OutputOf<'rosters', 'handOn'>> = async (ctx, input) => {
  const listing = await getListing(ctx.tx, input.listingId)
  ctx.allow(listing)
  ctx.subject(input.handOnId, listing.id, listing.roster_id)
  const log = await ctx.tx
    .selectFrom('contact')
    .innerJoin('account', 'account.id', 'contact.account_id')
    .select(['contact.occurred_at as at', 'contact.method', 'contact.phone_id', 'contact.outcome', 'contact.note'])
    .select('account.name as by')
    .where('listing_id', '=', listing.id)
    .where('reversed_at', 'is', null)
    .orderBy('occurred_at')
    .execute()
  const dialled = await dialledNumbers(
    ctx.tx,
    log.flatMap((one) => one.phone_id ?? []),
    (name) => name,
  )
  await ctx.tx
    .insertInto('hand_on')
    .values({
      id: input.handOnId,
      listing_id: listing.id,
      roster_id: listing.roster_id,
      area_path: listing.area_path,
      day: input.day,
      slot: input.slot,
      recipient: input.to,
      note: input.note ?? null,
      log: JSON.stringify(
        log.map(({ phone_id, ...tried }) => ({ ...tried, dialled: (phone_id && dialled.get(phone_id)) ?? null })),
      ),
      handed_by: ctx.actor.accountId,
      handed_at: ctx.now,
      due_at: input.dueAt,
    })
    .execute()
  return { attempts: log.length }
}
