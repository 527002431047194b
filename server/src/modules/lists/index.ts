import { sql } from 'kysely'
import type { Module } from '#platform/module.ts'
import './follow-merge.ts'
import { jobs } from './jobs.ts'
import './problems.ts'
import { routes } from './routes.ts'

export const lists: Module = {
  name: 'lists',
  operations: routes,
  jobs,
  /** A station that was given rows of somebody else's area sees them by the roster it works them on, until it is signed. */
  carriedBy: async (db, accountId) => {
    const found = await sql<{ roster_id: string }>`select p.roster_id from batch_part p
      join membership m on m.organisation_id = p.organisation_id and m.role in ('social_worker', 'operator', 'station_head')
      join batch b on b.id = p.batch_id and b.closed_at is null and b.undone_at is null
      where m.account_id = ${accountId}::uuid`.execute(db)
    return found.rows.map((row) => row.roster_id)
  },
}
