import type { WorkState } from '@kapok/contract/lists/schema'
import type { Unit } from '@kapok/contract/lists/split'
import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import { standingIn } from './standing.ts'

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
  const found = await sql<{
    person_id: string
    lines: number[]
    state: WorkState
    organisation_id: string | null
    listing_id: string | null
    path: string | null
  }>`
    select u.*, coalesce(w.area_path, a.path, p.area_path) as path
    from (
      select s.person_id, array_agg(s.line order by s.line) as lines, min(s.line) as first, min(s.state) as state,
        (array_agg(s.organisation_id order by s.line))[1] as organisation_id, (array_agg(s.listing_id order by s.line))[1] as listing_id
      from ${standingIn(batchId)} s where s.person_id is not null
      group by s.person_id having bool_and(s.state = any(${states}::text[]))) u
    join batch_row r on r.batch_id = ${batchId}::uuid and r.line = u.first
    join person p on p.id = u.person_id
    left join dwelling w on w.id = coalesce(r.dwelling_id, p.dwelling_id)
    left join building b on b.id = w.building_id
    left join area a on a.id = r.area_id
    order by path, b.estate, b.name, w.unit, w.floor, w.room, u.first`.execute(db)
  return found.rows.map((row) => ({
    key: row.person_id,
    personId: row.person_id,
    rows: row.lines.length,
    lines: row.lines,
    areaPath: row.path,
    state: row.state,
    organisationId: row.organisation_id,
    listingId: row.listing_id,
  }))
}

/** Nobody is contacted through the lines that nobody has tried until this transaction ends: what is read next stays true. */
export const holdUntried = async (db: Reader, batchId: string): Promise<void> => {
  await sql`select 1 from listing l where l.id in (
      select r.listing_id from batch_row r where r.batch_id = ${batchId}::uuid and r.listing_id is not null)
    and l.last_at is null order by l.id for update`.execute(db)
}
