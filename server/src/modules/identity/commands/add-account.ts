import type { Command, Prepare } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { newId } from '#platform/ids.ts'
import { Problem } from '#platform/problems.ts'
import { allowRole } from '../allow.ts'
import { loginNameOf } from '../login-name.ts'
import { insertMembership, lockOrganisation } from '../membership-store.ts'
import { hashPassword, refuseEasy } from '../passwords.ts'
import { organisationEnded } from '../problems.ts'
import { insertAccount } from '../store.ts'

type Input = InputOf<'identity', 'addAccount'>

export const hashForNewAccount: Prepare<Input, string> = async (_ctx, { name, loginName, password }) => {
  refuseEasy(password, { name, login_name: loginNameOf(loginName) })
  return hashPassword(password)
}

/** Adds an account with its first role. */
export const addAccount: Command<Input, OutputOf<'identity', 'addAccount'>, string> = async (
  ctx,
  input,
  passwordHash,
) => {
  const organisation = await lockOrganisation(ctx.tx, input.organisationId)
  allowRole(ctx, organisation, input.role)
  if (organisation.ended_on !== null) throw new Problem(organisationEnded)
  ctx.subject(input.accountId)
  await insertAccount(ctx.tx, { ...input, id: input.accountId, passwordHash, given: true }, ctx.now)
  await insertMembership(ctx.tx, { ...input, id: newId(ctx.now.getTime()) })
  return { accountId: input.accountId }
}
