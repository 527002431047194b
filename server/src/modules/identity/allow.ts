import type { Role } from '@kapok/contract/identity/schema'
import type { SharedContext } from '#platform/commands/context.ts'
import { Problem } from '#platform/problems.ts'
import type { MembershipRow } from './membership-store.ts'
import { roleNotYoursToGive } from './problems.ts'
import { rolesGivenAt } from './rules.ts'

/** @throws not-permitted outside the actor's areas, role-not-yours-to-give inside them */
export const allowRole = (ctx: SharedContext, place: { area_path: string }, role: Role) => {
  ctx.allow(place)
  const roles = rolesGivenAt(ctx.actor, place.area_path)
  if (!roles.has(role)) throw new Problem(roleNotYoursToGive, { roles: [role] })
}

/** Who acts on an account must answer for every role it has: a reset would hand over all of them. */
export const allowAccount = (ctx: SharedContext, memberships: readonly MembershipRow[]) => {
  for (const membership of memberships) allowRole(ctx, membership, membership.role)
}
