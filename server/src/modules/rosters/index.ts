import { sql } from 'kysely'
import type { Module } from '#platform/module.ts'
import { jobs } from './jobs.ts'
import './follow-merge.ts'
import './problems.ts'
import { routes } from './routes.ts'

export { assignTo } from './assigning.ts'
export { changeDeadline, endRosters, runOnRosters } from './deadline.ts'
export { cellsOf } from './exports/columns.ts'
export { readListingSources } from './exports/export-listings.ts'
export { linesOf } from './exports/lines.ts'
export { answerHandOns, handOnListings, lastDues } from './handing-on.ts'
export { type Buildings, buildingsUnder, doorsMeant, type FoundDoor } from './import/find-doors.ts'
export { openToday } from './jobs.ts'
export { type Act, addListings, endListings, type NewListing, removeListings, reopenListings } from './listing-sets.ts'
export { makeRosters } from './making.ts'
export { inClear } from './policy.ts'
export { coverageCounts } from './queries/coverage.ts'
export { doorCards } from './queries/door-cards.ts'
export { pastContacts } from './queries/past-contacts.ts'
export { settleByAnswer } from './settle-by-answer.ts'
export { getRoster } from './store.ts'
export { type ContactFault, verifyContacts } from './verify.ts'
export { workersOf } from './workers.ts'
export const rosters: Module = {
  name: 'rosters',
  operations: routes,
  jobs,
  carriedBy: async (db, accountId) => {
    const found = await sql<{ roster_id: string }>`select distinct roster_id from listing
      where (responsible_id = ${accountId}::uuid or team @> ${JSON.stringify([{ accountId }])}::jsonb) and removed_on is null`.execute(
      db,
    )
    return found.rows.map((row) => row.roster_id)
  },
}
