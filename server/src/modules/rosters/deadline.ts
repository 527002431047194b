import type { Instant } from '@kapok/contract/common/schema'
import { addDays, dayOf } from '@kapok/contract/common/time'
import { sql } from 'kysely'
import type { Transaction } from '#platform/db/pool.ts'

/** Gives rosters that are worked through once another deadline; what is still open is wanted by then. */
export const changeDeadline = async (tx: Transaction, rosterIds: readonly string[], by: Instant): Promise<void> => {
  await sql`update roster set rhythm = jsonb_set(rhythm, '{by}', to_jsonb(${by}::text))
    where id = any(${rosterIds}::uuid[]) and rhythm ->> 'type' = 'once'`.execute(tx)
  await sql`update due as d set closes_at = case when ${by}::timestamptz > d.opens_at then ${by}::timestamptz else d.opens_at + interval '1 day' end
    from roster r where r.id = d.roster_id and r.id = any(${rosterIds}::uuid[]) and r.rhythm ->> 'type' = 'once'
      and d.slot = 0 and d.status not in ('reached', 'duplicate')`.execute(tx)
}

/** Ends rosters today, or runs them on. Dues made ahead that nobody has tried fall away with the end. */
export const endRosters = async (tx: Transaction, rosterIds: readonly string[], at: Date): Promise<void> => {
  const today = dayOf(at.toISOString())
  await sql`update roster set ends_on = ${today}::date where id = any(${rosterIds}::uuid[])`.execute(tx)
  await sql`delete from due where roster_id = any(${rosterIds}::uuid[]) and day >= ${addDays(today, 1)}::date and attempts = 0`.execute(
    tx,
  )
}

export const runOnRosters = async (tx: Transaction, rosterIds: readonly string[]): Promise<void> => {
  await sql`update roster set ends_on = null where id = any(${rosterIds}::uuid[])`.execute(tx)
}
