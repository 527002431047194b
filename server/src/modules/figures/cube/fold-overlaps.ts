import { sql } from 'kysely'
import type { Transaction } from '#platform/db/pool.ts'
import { columns, dimensions } from './cells.ts'
import { countedColumns } from './counted.ts'
import type { Span } from './fold.ts'
import { before, isLive } from './moment.ts'
import { keysOf, mayMeet, overlapsOf } from './overlap.ts'

const elsewhere = sql`(e.organisation_id, e.day, e.area_path, e.response_id, e.field, e.kind)
  is distinct from (t.organisation_id, t.day, t.area_path, t.response_id, t.field, t.kind)`
const samePersonTime = sql`e.person_id = t.person_id and e.day = t.day and e.kind = t.kind and e.worker_id is not distinct from t.worker_id`

/** Touched entries that have a relative in another cell: few, since a person is served and a source recorded in one place. */
const crossing = sql`
  select t.* from touched as t
  where (${mayMeet('t')} and exists (select from entry as e where ${samePersonTime} and ${elsewhere}))
    or exists (select from entry as e where e.source_id = t.source_id and ${elsewhere})`

/** Live entries of the same person, day, worker and service, or of the same source, as those. */
const relatives = (to: string) => {
  const entry = sql`${columns(dimensions, 'e')}, ${columns(countedColumns, 'e')}`
  return sql`
    select ${entry} from crossing as t join entry as e on ${samePersonTime} where ${isLive('e', before(to))}
    union select ${entry} from crossing as t join entry as e on e.source_id = t.source_id where ${isLive('e', before(to))}`
}

/** Finds again which touched person-times and sources lie in more than one cell. */
export const foldOverlaps = async (tx: Transaction, { from, to }: Span) => {
  const touched = sql`touched as materialized (select * from entry where txid >= ${from}::xid8 and txid < ${to}::xid8)`
  await sql`with ${touched} delete from cube_overlap where key in (${keysOf('touched')})`.execute(tx)
  await sql`
    with ${touched}, crossing as materialized (${crossing}), keys as materialized (${keysOf('crossing')}), live as materialized (${relatives(to)})
    insert into cube_overlap (key, ${columns(dimensions)}, how, reached, minutes)
    select * from (${overlapsOf('live')}) as overlap where key in (select key from keys)`.execute(tx)
}
