import { sql } from 'kysely'
import type { Transaction } from '#platform/db/pool.ts'
import { columns, dimensions } from './cells.ts'
import { countedColumns } from './counted.ts'
import type { Span } from './fold.ts'
import { before, isLive } from './moment.ts'
import { keysOf, mayMeet, overlapsOf } from './overlap.ts'

/** The entries of the same person, day, worker and service, or of the same source, as the touched ones. */
const relatives = (to: string) => sql`
  select ${columns(dimensions, 'e')}, ${columns(countedColumns, 'e')}
  from (select distinct person_id, day, kind, worker_id from touched as t where ${mayMeet('t')}) as t
  join entry as e on e.person_id = t.person_id and e.day = t.day and e.kind = t.kind and e.worker_id is not distinct from t.worker_id
  where ${isLive('e', before(to))}
  union
  select ${columns(dimensions, 'e')}, ${columns(countedColumns, 'e')}
  from (select distinct source_id from touched) as t join entry as e on e.source_id = t.source_id
  where ${isLive('e', before(to))}`

/** Finds again which touched person-times and sources lie in more than one cell. */
export const foldOverlaps = async (tx: Transaction, { from, to }: Span) => {
  const touched = sql`touched as materialized (select * from entry where txid >= ${from}::xid8 and txid < ${to}::xid8)`
  await sql`with ${touched} delete from cube_overlap where key in (${keysOf('touched')})`.execute(tx)
  await sql`
    with ${touched}, keys as materialized (${keysOf('touched')}), live as materialized (${relatives(to)})
    insert into cube_overlap (key, ${columns(dimensions)}, how, reached, minutes)
    select * from (${overlapsOf('live')}) as overlap where key in (select key from keys)`.execute(tx)
}
