import { sql } from 'kysely'
import { bundleOn, type Statement } from './bundle.ts'
import type { Client, Transaction } from './pool.ts'

/**
 * What a transaction may see, as row-level security reads it: area path prefixes and roster ids. The application
 * resolves memberships to these lists (an account always sees its own journal); the policies in the database compare them with each row's own columns.
 */
export type Scope = { areaPaths: readonly string[]; rosterIds: readonly string[]; accountIds: readonly string[] }

/** The programs' own work (folding, sealing, verifying) sees everything. Never made from a request. */
export const everything: Scope = { areaPaths: ['/'], rosterIds: [], accountIds: [] }

/**
 * What opens a transaction and its context. `plans`: `fresh` plans a statement for the values it is given, as reads over
 * many rows need; `kept` plans it once, for statements that only ever look up what they are told.
 */
export const scopeStatements = (
  scope: Scope,
  mode: 'read only' | 'read write',
  plans: 'fresh' | 'kept',
): Statement[] => [
  { name: mode, text: `begin ${mode}`, values: [] },
  {
    name: `scope ${plans}`,
    text: `select set_config('app.areas', $1, true), set_config('app.rosters', $2, true), set_config('app.accounts', $3, true)${
      plans === 'kept' ? `, set_config('plan_cache_mode', 'force_generic_plan', true)` : ''
    }`,
    values: [scope.areaPaths.join(','), scope.rosterIds.join(','), scope.accountIds.join(',')],
  },
]

/** Not awaited on purpose: it travels with the first statement, and a failure surfaces there. */
export const openScope = (client: Client, scope: Scope, mode: 'read only' | 'read write') => {
  const travel = bundleOn(client)
  for (const statement of scopeStatements(scope, mode, 'fresh')) void travel.add(statement)
  travel.send()
}

/**
 * What follows from an act that was permitted, in records that its actor need not see: work in the same transaction that
 * sees everything. Only in a transaction of one's own; afterwards it sees what it saw before.
 */
export const beyondSight = async <T>(tx: Transaction, work: () => Promise<T>): Promise<T> => {
  const { rows } = await sql<{ areas: string }>`select current_setting('app.areas', true) as areas`.execute(tx)
  const sees = (areas: string) => sql`select set_config('app.areas', ${areas}, true)`.execute(tx)
  await sees(everything.areaPaths.join(','))
  const result = await work()
  await sees(rows[0]?.areas ?? '')
  return result
}

/** Sees no row that is guarded. */
export const nowhere: Scope = { areaPaths: [], rosterIds: [], accountIds: [] }
