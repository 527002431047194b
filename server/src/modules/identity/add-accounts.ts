import type { Role } from '@kapok/contract/identity/schema'
import type { Transaction } from '#platform/db/pool.ts'
import { newId } from '#platform/ids.ts'
import { loginNameOf } from './login-name.ts'
import { hashNewPassword } from './passwords.ts'

/** Accounts made by a program, not by a person at a screen: the demo city, `kapok user add`. All get one password. */
export const addAccounts = async (
  tx: Transaction,
  accounts: readonly { id: string; name: string; loginName: string; organisationId: string; role: Role }[],
  password: string,
  now: Date,
): Promise<void> => {
  const hash = await hashNewPassword(password, {
    name: accounts[0]?.name ?? '',
    login_name: accounts[0]?.loginName ?? '',
  })
  await tx
    .insertInto('account')
    .values(
      accounts.map((one) => ({
        id: one.id,
        name: one.name,
        login_name: loginNameOf(one.loginName),
        password_hash: hash,
        created_at: now,
      })),
    )
    .execute()
  await tx
    .insertInto('membership')
    .values(
      accounts.map((one) => ({ id: newId(), account_id: one.id, organisation_id: one.organisationId, role: one.role })),
    )
    .execute()
}
