import { sql } from 'kysely'
import type { Transaction } from '#platform/db/pool.ts'
import type { MergePair } from './followers.ts'

/** What went over from a record, with the place among its like that it had there. */
export type Carried = Record<'relation' | 'phone' | 'person_tag' | 'document', { id: string; position: number }[]>

type Lies = { area_path: string; roster_ids: readonly string[] }

/** What the other holds already: the same number, a tag that holds. It stays where it is and shows nowhere twice. */
const doubled = {
  relation: sql`false`,
  phone: sql`t.relation_id is null and exists (select from phone o where o.person_id = k.id and o.digest = t.digest and o.relation_id is null)`,
  person_tag: sql`t.valid_to is null and exists (select from person_tag o where o.person_id = k.id and o.tag = t.tag and o.valid_to is null)`,
  document: sql`exists (select from document o where o.person_id = k.id and o.digest = t.digest)`,
}
/** Phones of a relation go where it goes. */
const withRelation = (table: keyof Carried) =>
  table === 'phone'
    ? sql`and (t.relation_id is null or t.relation_id in (select id from relation r where r.person_id = k.id))`
    : sql``
const ordered: ReadonlySet<keyof Carried> = new Set(['relation', 'phone'])
const tables = ['relation', 'phone', 'person_tag', 'document'] as const

/** Moves what hangs on one record to another, behind what is there, but for what is to be left. @returns what went. */
export const carryOver = async (
  tx: Transaction,
  { keptId, mergedId }: MergePair,
  leave: readonly string[],
): Promise<Carried> => {
  const carried: Carried = { relation: [], phone: [], person_tag: [], document: [] }
  for (const table of tables) {
    const position = ordered.has(table) ? sql`t.position` : sql`0`
    const { rows } = await sql<{ id: string; position: number }>`select t.id, ${position} as position
      from ${sql.table(table)} t, (select ${keptId}::uuid as id) k
      where t.person_id = ${mergedId}::uuid and t.id <> all(${[...leave]}::uuid[]) and not (${doubled[table]}) ${withRelation(table)}
      order by position, t.id for update of t`.execute(tx)
    carried[table] = rows
    if (rows.length === 0) continue
    const behind = ordered.has(table)
      ? sql`, position = t.position + 1 + (select coalesce(max(o.position), -1) from ${sql.table(table)} o where o.person_id = k.id)`
      : sql``
    const rosters = table === 'document' ? sql`` : sql`, roster_ids = k.roster_ids`
    await sql`update ${sql.table(table)} t set person_id = k.id, area_path = k.area_path ${rosters} ${behind}
      from person k where k.id = ${keptId}::uuid and t.id = any(${rows.map((row) => row.id)}::uuid[])`.execute(tx)
  }
  return carried
}

/** Moves back what went over and is still there, to the places it had. */
export const carryBack = async (tx: Transaction, pair: MergePair, carried: Carried, to: Lies): Promise<void> => {
  for (const table of tables) {
    if (carried[table].length === 0) continue
    const rosters = table === 'document' ? sql`` : sql`, roster_ids = ${[...to.roster_ids]}::uuid[]`
    const position = ordered.has(table) ? sql`, position = r.position` : sql``
    await sql`update ${sql.table(table)} t set person_id = ${pair.mergedId}::uuid, area_path = ${to.area_path} ${rosters} ${position}
      from jsonb_to_recordset(${JSON.stringify(carried[table])}::jsonb) as r (id uuid, position int)
      where t.id = r.id and t.person_id = ${pair.keptId}::uuid`.execute(tx)
  }
}
