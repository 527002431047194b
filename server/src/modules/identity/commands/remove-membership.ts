import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { Problem } from '#platform/problems.ts'
import { allowRole } from '../allow.ts'
import { deleteMembership, getMembership, listMemberships, lockAdministratorsOver } from '../membership-store.ts'
import { lastAdministrator, lastMembership } from '../problems.ts'
import { lockAccount } from '../store.ts'

/** Takes a role away. Every account keeps one, and every place an administrator. */
export const removeMembership: Command<InputOf<'identity', 'removeMembership'>, object> = async (ctx, input) => {
  const membership = await getMembership(ctx.tx, input.membershipId)
  allowRole(ctx, membership, membership.role)
  ctx.subject(membership.account_id)
  if (membership.role === 'administrator') {
    const administrators = await lockAdministratorsOver(ctx.tx, membership.area_path)
    if (administrators.every((one) => one.id === membership.id)) throw new Problem(lastAdministrator)
  }
  await lockAccount(ctx.tx, membership.account_id)
  const all = await listMemberships(ctx.tx, [membership.account_id])
  if (all.every((one) => one.id === membership.id)) throw new Problem(lastMembership)
  await deleteMembership(ctx.tx, membership.id)
  return {}
}
