import type { Role } from '@kapok/contract/identity/schema'
import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Reader, Transaction } from '#platform/db/pool.ts'
import { sessionDays } from './rules.ts'
import { hashToken } from './tokens.ts'

/** A session that was not ended, with all that decides what its account may do. */
export const findSession = (db: Reader, token: string) =>
  db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['session.id', 'session.account_id', 'session.expires_at', 'session.last_seen_at'])
    .select(['account.name', 'account.must_change_password'])
    .select(sql<boolean>`account.second_factor_sealed is not null`.as('has_second_factor'))
    .select(sql<boolean>`exists (select from setting where name = 'demo' and value = 'true')`.as('is_demo'))
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('membership')
          .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
          .whereRef('membership.account_id', '=', 'account.id')
          .select(['organisation.id as organisationId', 'organisation.area_path as areaPath'])
          .select(sql<Role>`membership.role`.as('role'))
          .orderBy('organisation.area_path')
          .orderBy('membership.role'),
      ).as('memberships'),
    )
    .where('session.token_hash', '=', hashToken(token))
    .where('session.revoked_at', 'is', null)
    .where('account.status', '=', 'active')
    .executeTakeFirst()

export type NewSession = {
  id: string
  token: string
  accountId: string
  deviceId?: string | undefined
  deviceLabel?: string | undefined
}

export const insertSession = async (tx: Transaction, session: NewSession, now: Date) => {
  const expires = new Date(now.getTime() + sessionDays * 86_400_000)
  await tx
    .insertInto('session')
    .values({
      id: session.id,
      token_hash: hashToken(session.token),
      account_id: session.accountId,
      device_id: session.deviceId ?? null,
      device_label: session.deviceLabel ?? null,
      created_at: now.toISOString(),
      last_seen_at: now.toISOString(),
      expires_at: expires.toISOString(),
    })
    .execute()
}

/** Ends sessions of an account: all, all but one, or only one. */
export const endSessions = async (
  tx: Transaction,
  accountId: string,
  now: Date,
  which: { only?: string; allBut?: string } = {},
): Promise<number> => {
  let ending = tx.updateTable('session').set({ revoked_at: now.toISOString() })
  ending = ending.where('account_id', '=', accountId).where('revoked_at', 'is', null)
  if (which.only !== undefined) ending = ending.where('id', '=', which.only)
  if (which.allBut !== undefined) ending = ending.where('id', '<>', which.allBut)
  return Number((await ending.executeTakeFirst()).numUpdatedRows)
}

export const touchSessions = async (tx: Transaction, ids: readonly string[], now: Date) => {
  const at = now.toISOString()
  await tx
    .updateTable('session')
    .set({ last_seen_at: at })
    .where('id', 'in', ids)
    .where('last_seen_at', '<', at)
    .execute()
}
