import type { Client } from './pool.ts'

/**
 * What a transaction may see, as row-level security reads it: area path prefixes and roster ids. The application
 * resolves memberships to these lists (an account always sees its own journal); the policies in the database compare them with each row's own columns.
 */
export type Scope = { areaPaths: readonly string[]; rosterIds: readonly string[]; accountIds: readonly string[] }

/** The programs' own work (folding, sealing, verifying) sees everything. Never made from a request. */
export const everything: Scope = { areaPaths: ['/'], rosterIds: [], accountIds: [] }

/** The one place that opens a transaction's context. Not awaited on purpose: it travels with the first statement. */
export const openScope = (client: Client, scope: Scope, mode: 'read only' | 'read write') => {
  const opened = [
    client.query(`begin ${mode}`),
    client.query({
      name: 'scope',
      text: `select set_config('app.areas', $1, true), set_config('app.rosters', $2, true), set_config('app.accounts', $3, true)`,
      values: [scope.areaPaths.join(','), scope.rosterIds.join(','), scope.accountIds.join(',')],
    }),
  ]
  // Failures surface on the statements that follow; without this they would be unhandled as well.
  for (const statement of opened) statement.catch(() => undefined)
}

/** Sees no row that is guarded. */
export const nowhere: Scope = { areaPaths: [], rosterIds: [], accountIds: [] }
