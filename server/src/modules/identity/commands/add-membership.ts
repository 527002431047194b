import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { allowRole } from '../allow.ts'
import { getOrganisation, insertMembership } from '../membership-store.ts'
import { getAccount } from '../store.ts'

/** Gives an account another role; it may come from elsewhere. */
export const addMembership: Command<InputOf<'identity', 'addMembership'>, object> = async (ctx, input) => {
  const organisation = await getOrganisation(ctx.tx, input.organisationId)
  allowRole(ctx, organisation, input.role)
  const account = await getAccount(ctx.tx, input.accountId)
  ctx.subject(account.id)
  await insertMembership(ctx.tx, { ...input, id: input.membershipId })
  return {}
}
