import type { Day } from '@kapok/contract/common/schema'
import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'

/** Rosters with contacts due on a day that nobody has signed for, by station and name. */
export const listUnsigned = async (
  db: Reader,
  about: { responseId: string; areaPath: string; day: Day },
): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select o.name || ' · ' || r.name as name from roster as r join organisation as o on o.id = r.organisation_id
    where r.response_id = ${about.responseId}::uuid and r.area_path ^@ ${about.areaPath}
      and exists (select from due as d where d.roster_id = r.id and d.day = ${about.day}::date)
      and not exists (select from day_close as c where c.roster_id = r.id and c.day = ${about.day}::date and c.reopened_at is null)
    order by r.area_path, o.name, r.name`.execute(db)
  return rows.map((row) => row.name)
}
