import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { Problem } from '#platform/problems.ts'
import { allowAccount } from '../allow.ts'
import { listMemberships, lockAdministratorsOver } from '../membership-store.ts'
import { lastAdministrator, notForOneself } from '../problems.ts'
import { endSessions } from '../session-store.ts'
import { getAccount, updateAccount } from '../store.ts'

/** Shuts an account. What it did stays under its name. */
export const disableAccount: Command<InputOf<'identity', 'disableAccount'>, object> = async (ctx, input) => {
  const account = await getAccount(ctx.tx, input.accountId)
  const memberships = await listMemberships(ctx.tx, [account.id])
  allowAccount(ctx, memberships)
  if (account.id === ctx.actor.accountId) throw new Problem(notForOneself)
  ctx.subject(account.id)
  ctx.note(input.reason)
  for (const membership of memberships.filter((one) => one.role === 'administrator')) {
    const administrators = await lockAdministratorsOver(ctx.tx, membership.area_path)
    if (administrators.every((one) => one.account_id === account.id)) throw new Problem(lastAdministrator)
  }
  await updateAccount(ctx.tx, account.id, { status: 'disabled' })
  await endSessions(ctx.tx, account.id, ctx.now)
  return {}
}
