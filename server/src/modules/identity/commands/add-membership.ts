import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { Problem } from '#platform/problems.ts'
import { allowRole } from '../allow.ts'
import { insertMembership, lockOrganisation } from '../membership-store.ts'
import { organisationEnded } from '../problems.ts'
import { getAccount } from '../store.ts'

/** Gives an account another role; it may come from elsewhere. */
export const addMembership: Command<InputOf<'identity', 'addMembership'>, object> = async (ctx, input) => {
  const organisation = await lockOrganisation(ctx.tx, input.organisationId)
  allowRole(ctx, organisation, input.role)
  if (organisation.ended_on !== null) throw new Problem(organisationEnded)
  const account = await getAccount(ctx.tx, input.accountId)
  ctx.subject(account.id)
  await insertMembership(ctx.tx, { ...input, id: input.membershipId })
  return {}
}
