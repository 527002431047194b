import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { Problem } from '#platform/problems.ts'
import { allowAccount } from '../allow.ts'
import { listMemberships } from '../membership-store.ts'
import { organisationEnded } from '../problems.ts'
import { getAccount, updateAccount } from '../store.ts'

/** Opens an account again: roles and password are those it had. */
export const enableAccount: Command<InputOf<'identity', 'enableAccount'>, object> = async (ctx, input) => {
  const account = await getAccount(ctx.tx, input.accountId)
  const memberships = await listMemberships(ctx.tx, [account.id])
  allowAccount(ctx, memberships)
  ctx.subject(account.id)
  if (memberships.some((membership) => membership.ended_on !== null)) throw new Problem(organisationEnded)
  await updateAccount(ctx.tx, account.id, { status: 'active' })
  return {}
}
