import { sql } from 'kysely'
import { reverseSource } from '#modules/ledger/index.ts'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import { reckonDue } from '../due-again.ts'
import { getListing } from '../listing-store.ts'
import { alreadyReversed } from '../problems.ts'

/** Takes a wrongly recorded contact back. It stays and shows that it was taken back; its entries are reversed. */
export const reverseContact: Command<
  InputOf<'rosters', 'reverseContact'>,
  OutputOf<'rosters', 'reverseContact'>
> = async (ctx, input) => {
  const contact = await ctx.tx.selectFrom('contact').selectAll().where('id', '=', input.contactId).executeTakeFirst()
  if (!contact) throw new Problem(common.notFound)
  await sql`select 1 from listing where id = ${contact.listing_id}::uuid for update`.execute(ctx.tx)
  const listing = await getListing(ctx.tx, contact.listing_id)
  ctx.allow(listing)
  if (contact.reversed_at !== null) throw new Problem(alreadyReversed)
  ctx.subject(contact.listing_id, contact.id, contact.roster_id)
  ctx.note(input.reason)
  await ctx.tx
    .updateTable('contact')
    .set({ reversed_at: ctx.now, reversed_reason: input.reason })
    .where('id', '=', contact.id)
    .execute()
  await reverseSource(ctx, contact.id, input.reason)
  const status = await reckonDue(ctx.tx, {
    listingId: contact.listing_id,
    rosterId: contact.roster_id,
    day: contact.day,
    slot: contact.slot,
  })
  await sql`update listing set
      reached_at = (select max(c.occurred_at) from contact c where c.listing_id = ${listing.id}::uuid and c.outcome = 'reached' and c.reversed_at is null),
      last_at = (select max(c.occurred_at) from contact c where c.listing_id = ${listing.id}::uuid and c.reversed_at is null),
      last_note = (select c.note from contact c where c.listing_id = ${listing.id}::uuid and c.reversed_at is null and c.note is not null order by c.occurred_at desc limit 1)
    where id = ${listing.id}::uuid`.execute(ctx.tx)
  return { status }
}
