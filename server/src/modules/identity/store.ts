import type { Role } from '@kapok/contract/identity/schema'
import { sql } from 'kysely'
import type { Reader, Transaction } from '#platform/db/pool.ts'
import { common, Problem } from '#platform/problems.ts'

const accounts = (db: Reader) =>
  db
    .selectFrom('account')
    .selectAll('account')
    // Where what it does to itself is entered in the journal.
    .select((eb) =>
      eb
        .selectFrom('membership')
        .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
        .whereRef('membership.account_id', '=', 'account.id')
        .select('organisation.area_path')
        .orderBy('organisation.area_path')
        .limit(1)
        .as('home_path'),
    )

export const findAccountByName = (db: Reader, loginName: string) =>
  accounts(db).where('account.login_name', '=', loginName).executeTakeFirst()
export type AccountRow = NonNullable<Awaited<ReturnType<typeof findAccountByName>>>

/** @throws not-found */
export const getAccount = async (db: Reader, id: string): Promise<AccountRow> => {
  const account = await accounts(db).where('account.id', '=', id).executeTakeFirst()
  if (!account) throw new Problem(common.notFound)
  return account
}

/** Every installation begins without one. */
export const anyAccount = async (db: Reader): Promise<boolean> =>
  (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined

/** @throws not-found */
export const getOrganisation = async (db: Reader, id: string) => {
  const organisation = await db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst()
  if (!organisation) throw new Problem(common.notFound)
  return organisation
}

const memberships = (db: Reader) =>
  db
    .selectFrom('membership')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .innerJoin('area', 'area.id', 'organisation.area_id')
    .select(['membership.id', 'membership.account_id', 'membership.organisation_id', 'organisation.name as organisation_name'])
    .select(['organisation.area_id', 'area.name as area_name', 'organisation.area_path'])
    .select(sql<Role>`membership.role`.as('role'))
    .orderBy('organisation.area_path')
    .orderBy('membership.role')

export const listMemberships = (db: Reader, accountIds: readonly string[]) =>
  accountIds.length === 0 ? Promise.resolve([]) : memberships(db).where('membership.account_id', 'in', accountIds).execute()
export type MembershipRow = Awaited<ReturnType<typeof listMemberships>>[number]

/** @throws not-found */
export const getMembership = async (db: Reader, id: string): Promise<MembershipRow> => {
  const membership = await memberships(db).where('membership.id', '=', id).executeTakeFirst()
  if (!membership) throw new Problem(common.notFound)
  return membership
}

export const toMembership = (row: MembershipRow) => ({
  id: row.id,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name,
  areaId: row.area_id,
  areaName: row.area_name,
  areaPath: row.area_path,
  role: row.role,
})

/**
 * Roles of active administrators whose area covers this one. Locked, so that of two commands that each take away one of
 * the last two, the second sees what the first has done.
 */
export const lockAdministratorsOver = (tx: Transaction, areaPath: string) =>
  tx
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .select(['membership.id', 'membership.account_id'])
    .where('membership.role', '=', 'administrator')
    .where('account.status', '=', 'active')
    .where(sql<boolean>`${areaPath}::text ^@ organisation.area_path`)
    .orderBy('membership.id')
    .forUpdate(['membership', 'account'])
    .execute()

export const readSetting = async (db: Reader, name: string): Promise<unknown> =>
  (await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst())?.value
