import type { Role } from '@kapok/contract/identity/schema'
import type { Transaction } from '#platform/db/pool.ts'
import { newId } from '#platform/ids.ts'
import { loginNameOf } from './login-name.ts'

/** Accounts made by a program, not by a person at a screen: the demo city. All get one password. */
export const addAccounts = async (
  tx: Transaction,
  accounts: readonly { id: string; name: string; loginName: string; organisationId: string; role: Role }[],
  passwordHash: string,
  now: Date,
): Promise<void> => {
  await tx
    .insertInto('account')
    .values(
      accounts.map((one) => ({
        id: one.id,
        name: one.name,
        login_name: loginNameOf(one.loginName),
        password_hash: passwordHash,
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
