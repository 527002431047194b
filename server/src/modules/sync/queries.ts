import { sql } from 'kysely'
import { scopeOf } from '#platform/access/actor.ts'
import type { OutputOf } from '#platform/contract-types.ts'
import type { QueryContext } from '#platform/operations.ts'

const silentAfterMinutes = 30

/** Phones of those who work in my area, the longest silent first. */
export const listDevices = async (ctx: QueryContext): Promise<OutputOf<'sync', 'listDevices'>> => {
  const paths = [...scopeOf(ctx.actor).areaPaths]
  const found = await sql<{ device_id: string; label: string; name: string; last_seen_at: string; unsent: number }>`
    select distinct on (v.last_seen_at, v.device_id, v.account_id) v.device_id, v.label, a.name, v.last_seen_at, v.unsent
    from device v join account a on a.id = v.account_id join membership m on m.account_id = a.id join organisation o on o.id = m.organisation_id
    where o.area_path ^@ any(${paths}::text[]) order by v.last_seen_at, v.device_id, v.account_id limit 500`.execute(
    ctx.db,
  )
  const silent = ctx.now.getTime() - silentAfterMinutes * 60_000
  return {
    items: found.rows.map((row) => ({
      deviceId: row.device_id,
      label: row.label,
      accountName: row.name,
      lastSeenAt: row.last_seen_at,
      unsent: row.unsent,
      silent: row.unsent > 0 || Date.parse(row.last_seen_at) < silent,
    })),
  }
}
