import { calling } from '#modules/calling/index.ts'
import { figures } from '#modules/figures/index.ts'
import { createIdentity } from '#modules/identity/index.ts'
import { ledger } from '#modules/ledger/index.ts'
import { lists } from '#modules/lists/index.ts'
import { people } from '#modules/people/index.ts'
import { places } from '#modules/places/index.ts'
import { response } from '#modules/response/index.ts'
import { rosters } from '#modules/rosters/index.ts'
import { createSync } from '#modules/sync/index.ts'
import type { Runner } from '#platform/commands/runner.ts'
import type { Pool } from '#platform/db/pool.ts'
import type { Module } from '#platform/module.ts'
import type { Operation } from '#platform/operations.ts'

type Services = { pool: Pool; clock: () => Date; runner: Runner; byName: () => ReadonlyMap<string, Operation> }

/** All modules in dependency order: a module may import only those before it. The architecture test holds this list to it. */
export const assembleModules = (services: Services) => {
  const middle: Module[] = [places, people, response, ledger, rosters, calling, lists, figures]
  const identity = createIdentity({ ...services, carriedBy: middle.flatMap((module) => module.carriedBy ?? []) })
  return { modules: [identity, ...middle, createSync(services)], sessions: identity.sessions, tellOf: identity.tellOf }
}
