import type { SilentPhone } from '@kapok/contract/rosters/schema'
import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'

/** A phone with nothing unsent is called silent after this long, if it reported at all within the last days. */
const silentAfterMinutes = 30
const forgottenAfterDays = 3

/**
 * Phones that may hold contacts not yet sent: those that said so at their last report, and those of the roster's workers
 * that have not reported for half an hour although they were in use these days.
 */
export const silentPhones = async (
  db: Reader,
  where: { rosterId: string } | { areaPath: string },
  now: Date,
): Promise<SilentPhone[]> => {
  const people =
    'rosterId' in where
      ? sql`select l.responsible_id from listing l where l.roster_id = ${where.rosterId}::uuid and l.removed_on is null`
      : sql`select m.account_id from membership m join organisation o on o.id = m.organisation_id where o.area_path ^@ ${where.areaPath}`
  const found = await sql<{ device_id: string; label: string; name: string; last_seen_at: string; unsent: number }>`
    select v.device_id, v.label, a.name, v.last_seen_at, v.unsent from device v join account a on a.id = v.account_id
    where v.account_id in (${people})
      and v.last_seen_at > ${new Date(now.getTime() - forgottenAfterDays * 86_400_000)}
      and (v.unsent > 0 or v.last_seen_at < ${new Date(now.getTime() - silentAfterMinutes * 60_000)})
    order by v.unsent desc, v.last_seen_at`.execute(db)
  return found.rows.map((row) => ({
    deviceId: row.device_id,
    label: row.label,
    accountName: row.name,
    lastSeenAt: row.last_seen_at,
    unsent: row.unsent,
  }))
}
