import { dayOf } from '@kapok/contract/common/time'
import type { TeamMember } from '@kapok/contract/rosters/schema'
import { sql } from 'kysely'
import type { Command, CommandContext } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { getRoster } from '../store.ts'
import { type StoredMember, sealTeam } from '../team.ts'
import { requireWorkers } from '../workers.ts'

const giveTeam = async (
  ctx: CommandContext,
  listingIds: readonly string[],
  rosterId: string,
  team: readonly TeamMember[],
) => {
  const before = await ctx.tx
    .selectFrom('listing')
    .select(['id', 'team'])
    .where('roster_id', '=', rosterId)
    .where('id', 'in', [...listingIds])
    .execute()
  const rows = before.map((row) => ({
    id: row.id,
    team: sealTeam(ctx.keys, row.id, team, row.team as unknown as StoredMember[]),
  }))
  await sql`update listing as l set team = r.team from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, team jsonb)
    where l.id = r.id`.execute(ctx.tx)
}

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
    .set({ responsible_id: input.responsibleId })
    .where('roster_id', '=', roster.id)
    .where('id', 'in', input.listingIds)
    .execute()
  if (input.team) await giveTeam(ctx, input.listingIds, roster.id, input.team)
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
