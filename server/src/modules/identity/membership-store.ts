import type { Role } from '@kapok/contract/identity/schema'
import { sql } from 'kysely'
import type { Reader, Transaction } from '#platform/db/pool.ts'
import { common, Problem } from '#platform/problems.ts'

/**
 * Held until the end, so that it is not ended or moved meanwhile.
 * @throws not-found
 */
export const lockOrganisation = async (tx: Transaction, id: string) => {
  const organisation = await tx
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst()
  if (!organisation) throw new Problem(common.notFound)
  return organisation
}

const memberships = (db: Reader) =>
  db
    .selectFrom('membership')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .innerJoin('area', 'area.id', 'organisation.area_id')
    .select([
      'membership.id',
      'membership.account_id',
      'membership.organisation_id',
      'organisation.name as organisation_name',
    ])
    .select(['organisation.area_id', 'area.name as area_name', 'organisation.area_path', 'organisation.ended_on'])
    .select(sql<Role>`membership.role`.as('role'))
    .orderBy('organisation.area_path')
    .orderBy('membership.role')

export const listMemberships = (db: Reader, accountIds: readonly string[]) =>
  accountIds.length === 0
    ? Promise.resolve([])
    : memberships(db).where('membership.account_id', 'in', accountIds).execute()
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
    .select(['membership.id', 'membership.account_id', 'membership.organisation_id'])
    .where('membership.role', '=', 'administrator')
    .where('account.status', '=', 'active')
    .where(sql<boolean>`${areaPath}::text ^@ organisation.area_path`)
    .orderBy('membership.id')
    .forUpdate(['membership', 'account'])
    .execute()

export type NewMembership = { id: string; accountId: string; organisationId: string; role: Role }

export const insertMembership = async (tx: Transaction, { id, accountId, organisationId, role }: NewMembership) => {
  await tx
    .insertInto('membership')
    .values({ id, account_id: accountId, organisation_id: organisationId, role })
    .execute()
}

export const deleteMembership = async (tx: Transaction, id: string) => {
  await tx.deleteFrom('membership').where('id', '=', id).execute()
}
