import { sql } from 'kysely'
import type { Transaction } from '#platform/db/pool.ts'
import { branchesOf } from './cells.ts'
import type { Span } from './fold.ts'
import { before, isLive } from './moment.ts'
import { seenIn } from './seen.ts'

/**
 * Notes how busy the areas are. One that has become too busy to count its people from the entries each time is counted
 * once here and kept up by `foldSeen` from then on, and so is each part of one: the parts are shown together, and quiet ones
 * would cost as much as the whole.
 */
export const foldAreas = async (tx: Transaction, { from, to }: Span, busy: number) => {
  await sql`
    insert into cube_area (branch_path, entries)
    select branches.branch_path, sum(touched.entries) from (
      select area_path, count(*) as entries from entry where txid >= ${from}::xid8 and txid < ${to}::xid8 group by area_path) as touched,
      ${branchesOf('touched.area_path')}
    group by branches.branch_path
    on conflict (branch_path) do update set entries = cube_area.entries + excluded.entries`.execute(tx)
  const { rows } = await sql<{ branch_path: string }>`
    update cube_area set keeps_people = true
    where not keeps_people and (entries >= ${busy} or exists (
      select from cube_area as above where above.branch_path = regexp_replace(cube_area.branch_path, '[^/]+/$', '') and above.entries >= ${busy}))
    returning branch_path`.execute(tx)
  if (rows.length === 0) return
  const paths = rows.map((row) => row.branch_path)
  await sql`
    with chosen as (select unnest(${paths}::text[]) as branch_path),
    live as materialized (
      select e.* from entry as e where ${isLive('e', before(to))}
        and e.area_path in (select branch_path from cube_area where branch_path ^@ any(${paths}::text[])))
    insert into cube_seen (branch_path, response_id, kind, day, earlier_day, people, households) ${seenIn('live', 'chosen')}`.execute(
    tx,
  )
}
