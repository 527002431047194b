import type { WorkState } from '@kapok/contract/lists/schema'
import type { Unit } from '@kapok/contract/lists/split'
import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import { readStanding } from './standing.ts'

/** Somebody of a batch, with all rows that mean them: given to one station, or moved, as one. */
export type Somebody = Unit & {
  personId: string
  lines: number[]
  state: WorkState
  /** Where they are now. */
  organisationId: string | null
  listingId: string | null
}

/** A batch's people who are this far, by the doors they live behind: area, building, unit, floor, room; then as the file has them. */
export const unitsOf = async (db: Reader, batchId: string, states: readonly WorkState[]): Promise<Somebody[]> => {
  type Known = {
    personId: string
    lines: number[]
    state: WorkState
    organisationId: string | null
    listingId: string | null
  }
  const { rows: known } = await readStanding(db, [batchId], (standing) =>
    sql<Known>`
      select s.person_id as "personId", array_agg(s.line order by s.line) as lines, min(s.state) as state,
        (array_agg(s.organisation_id order by s.line))[1] as "organisationId", (array_agg(s.listing_id order by s.line))[1] as "listingId"
      from ${standing} s where s.person_id is not null
      group by s.person_id having bool_and(s.state = any(${states}::text[]))`.execute(db),
  )
  const byPerson = new Map(known.map((one) => [one.personId, one]))
  const found = await sql<{ person_id: string; path: string | null }>`
    select k.person_id, coalesce(w.area_path, a.path, p.area_path) as path
    from unnest(${known.map((one) => one.personId)}::uuid[], ${known.map((one) => one.lines[0])}::int[]) as k (person_id, line)
    join batch_row r on r.batch_id = ${batchId}::uuid and r.line = k.line
    join person p on p.id = k.person_id
    left join dwelling w on w.id = coalesce(r.dwelling_id, p.dwelling_id)
    left join building b on b.id = w.building_id
    left join area a on a.id = r.area_id
    order by path, b.estate, b.name, w.unit, w.floor, w.room, k.line`.execute(db)
  return found.rows.map((row) => {
    const one = byPerson.get(row.person_id)!
    return { ...one, key: one.personId, rows: one.lines.length, areaPath: row.path }
  })
}

/** Nobody is contacted through the lines that nobody has tried until this transaction ends: what is read next stays true. */
export const holdUntried = async (db: Reader, batchId: string): Promise<void> => {
  await sql`select 1 from listing l where l.id in (
      select r.listing_id from batch_row r where r.batch_id = ${batchId}::uuid and r.listing_id is not null)
    and l.last_at is null order by l.id for update`.execute(db)
}
