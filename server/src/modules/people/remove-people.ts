import { sql } from 'kysely'
import type { Transaction } from '#platform/db/pool.ts'

/**
 * Takes people back who were added, with all that hangs on them. Whoever was changed since, or merged, stays, and so does whoever
 * is on a roster. Households left empty go with their people. What else was done with them, the caller asks.
 */
export const removePeople = async (tx: Transaction, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  const { rows } = await sql<{ id: string; household_id: string | null }>`
    select p.id, p.household_id from person p where p.id = any(${ids}::uuid[]) and p.roster_ids = '{}'
      and not exists (select from person_change c where c.person_id = p.id and c.what <> 'added')
      and not exists (select from person_merge m where p.id in (m.kept_id, m.merged_id))
    for update`.execute(tx)
  const free = rows.map((row) => row.id)
  for (const table of ['phone', 'document', 'person_tag', 'relation', 'person_change'])
    await sql`delete from ${sql.table(table)} where person_id = any(${free}::uuid[])`.execute(tx)
  await sql`delete from person where id = any(${free}::uuid[])`.execute(tx)
  const homes = [...new Set(rows.flatMap((row) => row.household_id ?? []))]
  await sql`delete from household h where h.id = any(${homes}::uuid[]) and h.roster_ids = '{}'
    and not exists (select from person p where p.household_id = h.id)`.execute(tx)
}
