import { mayCall } from '#platform/access/permit.ts'
import type { Module } from '#platform/module.ts'
import type { Operation } from '#platform/operations.ts'
import './problems.ts'
import { jobs } from './jobs.ts'
import { routesWith } from './routes.ts'
import { createSessions, type SessionServices, type Sessions } from './sessions.ts'
import { createThrottle } from './throttle.ts'

export { addAccounts } from './add-accounts.ts'
export { lockAdministratorsOver } from './membership-store.ts'
export { hashPassword } from './passwords.ts'
export { lastAdministrator, organisationEnded } from './problems.ts'
export type { SessionServices, Sessions } from './sessions.ts'
export { setUpCodeOf, setUpCodeToShow } from './set-up-code.ts'

const tenMinutes = 600_000

export type Identity = Module & {
  sessions: Sessions
  /** All operations by name, once they are known: `me` says which of them an account may call. */
  tellOf: (byName: ReadonlyMap<string, Operation>) => void
}

export const createIdentity = (services: SessionServices): Identity => {
  let operations: ReadonlyMap<string, Operation> = new Map()
  const sessions = createSessions(services)
  const routes = routesWith({
    sessions,
    mayOf: (actor) => [...operations].filter(([, { permit }]) => mayCall(permit, actor)).map(([name]) => name),
    // A station's phones may all come from one address.
    addresses: createThrottle(60, tenMinutes),
    guesses: createThrottle(5, tenMinutes),
  })
  return {
    name: 'identity',
    operations: routes,
    jobs,
    sessions,
    tellOf: (byName) => {
      operations = byName
    },
  }
}
