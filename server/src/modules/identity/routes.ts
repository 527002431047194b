import { identity as contract } from '@kapok/contract/identity/contract'
import { alone, open, operations, query } from '#platform/operations.ts'
import { addAccount } from './commands/add-account.ts'
import { addMembership } from './commands/add-membership.ts'
import { changePassword } from './commands/change-password.ts'
import { disableAccount } from './commands/disable-account.ts'
import { removeMembership } from './commands/remove-membership.ts'
import { resetPassword } from './commands/reset-password.ts'
import { revokeSession } from './commands/revoke-session.ts'
import { setSecondFactor } from './commands/set-second-factor.ts'
import { setUp } from './commands/set-up.ts'
import { signOut } from './commands/sign-out.ts'
import { listAccounts } from './list-accounts.ts'
import { identity as may } from './policy.ts'
import { beginSecondFactor, listSessions, me, welcome } from './queries.ts'
import type { Services } from './services.ts'
import { signIn } from './sign-in.ts'

/** Left out of the journal's digest, which is quick to compute and would let guesses be tested. */
const secrets = ['password', 'current', 'next', 'secret', 'code', 'currentCode'] as const

export const routesWith = (services: Services) =>
  operations(contract, {
    welcome: query(may.welcome, welcome),
    signIn: open(may.signIn, signIn(services)),
    me: query(may.me, me(services)),
    listSessions: query(may.listSessions, listSessions),
    listAccounts: query(may.listAccounts, listAccounts),
    setUp: alone(may.setUp, setUp, { secrets }),
    signOut: alone(may.signOut, signOut),
    revokeSession: alone(may.revokeSession, revokeSession),
    changePassword: alone(may.changePassword, changePassword(services), { secrets }),
    beginSecondFactor: query(may.beginSecondFactor, beginSecondFactor),
    setSecondFactor: alone(may.setSecondFactor, setSecondFactor(services), { secrets }),
    addAccount: alone(may.addAccount, addAccount, { secrets }),
    resetPassword: alone(may.resetPassword, resetPassword, { secrets }),
    disableAccount: alone(may.disableAccount, disableAccount),
    addMembership: alone(may.addMembership, addMembership),
    removeMembership: alone(may.removeMembership, removeMembership),
  })
