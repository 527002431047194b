import type { WorkState } from '@kapok/contract/lists/schema'
import { isEnded } from '@kapok/contract/lists/work-state'
import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import { readStanding } from './standing.ts'

export type Unknown = {
  unknown: number
  byState: Partial<Record<WorkState, number>>
  parts: { organisationName: string | null; unknown: number }[]
}

/** Every row whose end is not known: how many, how far they are, and at which station. */
export const unknownIn = async (db: Reader, batchId: string): Promise<Unknown> => {
  type Cell = { name: string | null; state: WorkState; n: number }
  const found = await readStanding(db, [batchId], (standing) =>
    sql<Cell>`select o.name, s.state, count(*)::int as n from ${standing} s
      left join organisation o on o.id = s.organisation_id group by o.name, s.state order by o.name nulls first`.execute(
      db,
    ),
  )
  const open = found.rows.filter((row) => !isEnded(row.state))
  const byState: Unknown['byState'] = {}
  const byName = new Map<string | null, number>()
  for (const row of open) {
    byState[row.state] = (byState[row.state] ?? 0) + row.n
    byName.set(row.name, (byName.get(row.name) ?? 0) + row.n)
  }
  return {
    unknown: open.reduce((sum, row) => sum + row.n, 0),
    byState,
    parts: [...byName].map(([organisationName, unknown]) => ({ organisationName, unknown })),
  }
}
