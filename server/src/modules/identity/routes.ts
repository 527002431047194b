import { identity as contract } from '@kapok/contract/identity/contract'
import { alone, open, operations, prepared, query } from '#platform/operations.ts'
import { addAccount, hashForNewAccount } from './commands/add-account.ts'
import { addMembership } from './commands/add-membership.ts'
import { changePassword, checkCurrent } from './commands/change-password.ts'
import { disableAccount } from './commands/disable-account.ts'
import { enableAccount } from './commands/enable-account.ts'
import { removeMembership } from './commands/remove-membership.ts'
import { hashForReset, resetPassword } from './commands/reset-password.ts'
import { revokeSession } from './commands/revoke-session.ts'
import { setSecondFactor } from './commands/set-second-factor.ts'
import { hashForSetUp, setUp } from './commands/set-up.ts'
import { signOut } from './commands/sign-out.ts'
import { listAccounts } from './list-accounts.ts'
import { listExports } from './list-exports.ts'
import { identity as may } from './policy.ts'
import { beginSecondFactor, listSessions, me, welcome } from './queries.ts'
import type { Services } from './services.ts'
import { signIn } from './sign-in.ts'

/** Left out of the journal's digest, which is quick to compute and would let guesses be tested. */
const secrets = ['password', 'current', 'next', 'secret', 'code', 'currentCode', 'setUpCode'] as const

export const routesWith = (services: Services) =>
  operations(contract, {
    welcome: query(may.welcome, welcome),
    signIn: open(may.signIn, signIn(services)),
    me: query(may.me, me(services)),
    listSessions: query(may.listSessions, listSessions),
    listAccounts: query(may.listAccounts, listAccounts),
    listExports: query(may.listExports, listExports),
    setUp: prepared(may.setUp, hashForSetUp, setUp, { secrets }),
    signOut: alone(may.signOut, signOut),
    revokeSession: alone(may.revokeSession, revokeSession),
    changePassword: prepared(may.changePassword, checkCurrent(services), changePassword, { secrets }),
    beginSecondFactor: query(may.beginSecondFactor, beginSecondFactor),
    setSecondFactor: alone(may.setSecondFactor, setSecondFactor(services), { secrets }),
    addAccount: prepared(may.addAccount, hashForNewAccount, addAccount, { secrets }),
    resetPassword: prepared(may.resetPassword, hashForReset, resetPassword, { secrets }),
    disableAccount: alone(may.disableAccount, disableAccount),
    enableAccount: alone(may.enableAccount, enableAccount),
    addMembership: alone(may.addMembership, addMembership),
    removeMembership: alone(may.removeMembership, removeMembership),
  })
