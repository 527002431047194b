import QRCode from 'qrcode'
import type { OutputOf } from '#platform/contract-types.ts'
import type { QueryContext } from '#platform/operations.ts'
import { describeMe } from './me.ts'
import { isOver } from './rules.ts'
import { newSecret, uriOf } from './second-factor.ts'
import type { Services } from './services.ts'
import { anyAccount, getAccount, readSetting } from './store.ts'

type Welcome = OutputOf<'identity', 'welcome'>

export const welcome = async (ctx: QueryContext): Promise<Welcome> => ({
  needsSetUp: !(await anyAccount(ctx.db)),
  demoAccounts: ((await readSetting(ctx.db, 'demo_accounts')) ?? []) as Welcome['demoAccounts'],
})

export const me =
  ({ mayOf }: Services) =>
  (ctx: QueryContext): Promise<OutputOf<'identity', 'me'>> =>
    describeMe(ctx.db, ctx.actor, mayOf(ctx.actor))

export const listSessions = async (ctx: QueryContext): Promise<OutputOf<'identity', 'listSessions'>> => {
  const rows = await ctx.db
    .selectFrom('session')
    .select(['id', 'device_label', 'created_at', 'last_seen_at', 'expires_at'])
    .where('account_id', '=', ctx.actor.accountId)
    .where('revoked_at', 'is', null)
    .orderBy('last_seen_at', 'desc')
    .execute()
  const roles = ctx.actor.memberships.map((membership) => membership.role)
  return {
    items: rows
      .filter((row) => !isOver(row, roles, ctx.now))
      .map((row) => ({
        id: row.id,
        deviceLabel: row.device_label,
        createdAt: row.created_at,
        lastSeenAt: row.last_seen_at,
        current: row.id === ctx.actor.sessionId,
      })),
  }
}

/** Nothing is stored yet: the secret comes back with a code made from it. */
export const beginSecondFactor = async (ctx: QueryContext): Promise<OutputOf<'identity', 'beginSecondFactor'>> => {
  const account = await getAccount(ctx.db, ctx.actor.accountId)
  const secret = newSecret()
  const uri = uriOf(secret, account.login_name)
  return { secret, uri, qrSvg: await QRCode.toString(uri, { type: 'svg', margin: 2 }) }
}
