import { dayOf } from '@kapok/contract/common/time'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { getRoster } from '../store.ts'
import { requireWorkers } from '../workers.ts'

/** Says who is responsible for people on a roster, and who else keeps them; dues from today on follow. */
export const assignListings: Command<InputOf<'rosters', 'assignListings'>, object> = async (ctx, input) => {
  const roster = await getRoster(ctx.tx, input.rosterId)
  ctx.allow({ area_path: roster.area_path })
  const accounts = [input.responsibleId, ...(input.team ?? []).map((member) => member.accountId)].filter(
    (id) => id != null,
  )
  await requireWorkers(ctx.tx, roster, accounts)
  ctx.subject(roster.id, ...input.listingIds.slice(0, 100))
  await ctx.tx
    .updateTable('listing')
    .set({ responsible_id: input.responsibleId, ...(input.team && { team: JSON.stringify(input.team) }) })
    .where('roster_id', '=', roster.id)
    .where('id', 'in', input.listingIds)
    .execute()
  await ctx.tx
    .updateTable('due')
    .set({ responsible_id: input.responsibleId })
    .where('roster_id', '=', roster.id)
    .where('listing_id', 'in', input.listingIds)
    .where('closes_at', '>=', ctx.now.toISOString())
    .where('day', '>=', dayOf(new Date(ctx.now.getTime() - 60 * 86_400_000).toISOString()))
    .execute()
  return {}
}
