import { sql } from 'kysely'
import type { Reader, Transaction } from '#platform/db/pool.ts'
import { common, Problem } from '#platform/problems.ts'
import { loginNameOf } from './login-name.ts'

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

export const readSetting = async (db: Reader, name: string): Promise<unknown> =>
  (await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst())?.value

/** Held until the end; false when password, factor or status are no longer what was read and checked. */
export const lockUnchanged = async (tx: Transaction, account: AccountRow): Promise<boolean> => {
  const same = await tx
    .selectFrom('account')
    .select('id')
    .where('id', '=', account.id)
    .where('status', '=', 'active')
    .where('password_hash', '=', account.password_hash)
    .where('second_factor_sealed', 'is not distinct from', account.second_factor_sealed)
    .forUpdate()
    .executeTakeFirst()
  return same !== undefined
}

/** Marks a code as used: each half minute counts once. False when it was used already. */
export const useStep = async (tx: Transaction, accountId: string, step: number): Promise<boolean> => {
  const marked = await tx
    .updateTable('account')
    .set({ second_factor_last_step: step })
    .where('id', '=', accountId)
    .where(sql<boolean>`coalesce(second_factor_last_step, 0) < ${step}`)
    .executeTakeFirst()
  return marked.numUpdatedRows === 1n
}

/** `given`: the password was chosen by somebody else. */
export type NewAccount = { id: string; name: string; loginName: string; passwordHash: string; given: boolean }

export const insertAccount = async (tx: Transaction, account: NewAccount, now: Date) => {
  const { id, name, loginName, passwordHash, given } = account
  await tx
    .insertInto('account')
    .values({
      id,
      name,
      login_name: loginNameOf(loginName),
      password_hash: passwordHash,
      must_change_password: given,
      created_at: now.toISOString(),
    })
    .execute()
}

type Change = {
  password_hash?: string
  must_change_password?: boolean
  second_factor_sealed?: Buffer | null
  second_factor_last_step?: number | null
  status?: 'active' | 'disabled'
}

export const updateAccount = async (tx: Transaction, id: string, change: Change) => {
  await tx.updateTable('account').set(change).where('id', '=', id).execute()
}

/** Commands that take roles of one account away come one after the other. */
export const lockAccount = async (tx: Transaction, id: string) => {
  await tx.selectFrom('account').select('id').where('id', '=', id).forUpdate().execute()
}
