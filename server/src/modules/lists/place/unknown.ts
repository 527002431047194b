import type { WorkState } from '@kapok/contract/lists/schema'
import { isEnded } from '@kapok/contract/lists/work-state'
import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import { readStanding } from './standing.ts'

export type Unknown = {
  unknown: number
  /** `undecided`: nobody has said whether they go in, or they were to and have not. */
  byState: Partial<Record<WorkState | 'undecided', number>>
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
  const left = await sql<{ n: number }>`select count(*)::int as n from batch_row
    where batch_id = ${batchId}::uuid and imported_at is null and take is distinct from false and state <> 'faulty'`.execute(
    db,
  )
  const undecided = left.rows[0]?.n ?? 0
  if (undecided > 0) {
    byState.undecided = undecided
    byName.set(null, (byName.get(null) ?? 0) + undecided)
  }
  return {
    unknown: open.reduce((sum, row) => sum + row.n, undecided),
    byState,
    parts: [...byName].map(([organisationName, unknown]) => ({ organisationName, unknown })),
  }
}
