import type { Actor } from '#platform/access/actor.ts'
import type { OutputOf } from '#platform/contract-types.ts'
import type { Reader } from '#platform/db/pool.ts'
import { listMemberships, toMembership } from './membership-store.ts'
import { getAccount, readSetting } from './store.ts'

/** Who is signed in, as the screens need it. */
export const describeMe = async (db: Reader, actor: Actor, may: string[]): Promise<OutputOf<'identity', 'me'>> => {
  const [account, memberships, demo] = await Promise.all([
    getAccount(db, actor.accountId),
    listMemberships(db, [actor.accountId]),
    readSetting(db, 'demo'),
  ])
  return {
    accountId: account.id,
    sessionId: actor.sessionId,
    name: account.name,
    loginName: account.login_name,
    memberships: memberships.map(toMembership),
    secondFactor: account.second_factor_sealed === null ? 'none' : 'on',
    mustChangePassword: actor.mustChangePassword,
    mustSetSecondFactor: actor.mustSetSecondFactor,
    may,
    demo: demo === true,
  }
}
