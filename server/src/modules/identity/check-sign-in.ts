import type { InputOf } from '#platform/contract-types.ts'
import type { Keys } from '#platform/keys.ts'
import type { ProblemKind } from '#platform/problems.ts'
import { nobodysHash, verifyPassword } from './passwords.ts'
import { accountDisabled, secondFactorCodeNeeded, secondFactorCodeWrong, wrongNameOrPassword } from './problems.ts'
import { stepOf, unsealSecret } from './second-factor.ts'
import type { AccountRow } from './store.ts'

/** A step of the second factor that must still be marked as used, or why nobody is signed in. */
export type Checked = { account: AccountRow; step: number | undefined } | { refused: ProblemKind }

/** Without an account the same work is done for nobody. */
export const checkSignIn = async (
  account: AccountRow | undefined,
  input: InputOf<'identity', 'signIn'>,
  keys: Keys,
  now: Date,
): Promise<Checked> => {
  const right = await verifyPassword(account?.password_hash ?? nobodysHash, input.password)
  if (!account || !right) return { refused: wrongNameOrPassword }
  if (account.status !== 'active') return { refused: accountDisabled }
  if (account.second_factor_sealed === null) return { account, step: undefined }
  if (input.code === undefined) return { refused: secondFactorCodeNeeded }
  const step = stepOf(unsealSecret(keys, account.id, account.second_factor_sealed), input.code, now)
  return step === undefined ? { refused: secondFactorCodeWrong } : { account, step }
}
