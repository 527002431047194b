import type { Command } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { newId } from '#platform/ids.ts'
import { allowRole } from '../allow.ts'
import { getOrganisation, insertMembership } from '../membership-store.ts'
import { insertAccount } from '../store.ts'

/** Adds an account with its first role. */
export const addAccount: Command<InputOf<'identity', 'addAccount'>, OutputOf<'identity', 'addAccount'>> = async (
  ctx,
  input,
) => {
  const organisation = await getOrganisation(ctx.tx, input.organisationId)
  allowRole(ctx, organisation, input.role)
  ctx.subject(input.accountId)
  await insertAccount(ctx.tx, { ...input, id: input.accountId }, ctx.now)
  await insertMembership(ctx.tx, { ...input, id: newId(ctx.now.getTime()) })
  return { accountId: input.accountId }
}
