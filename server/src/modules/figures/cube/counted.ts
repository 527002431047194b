import { sql } from 'kysely'
import { columns, totals } from './cells.ts'

/** The columns of a ledger entry that counting looks at. */
export const countedColumns = [
  'id',
  'person_id',
  'worker_id',
  'separate',
  'reached',
  'head_count',
  'minutes',
  'how',
  'source_id',
] as const

/**
 * The counting rules of `contract/src/ledger/count.ts` as SQL: the amounts, by `keys`, of the relation `live`, which holds
 * live entries only. The kinds of evidence are in the order of the alphabet, so the least is the best.
 */
export const counted = (live: string, keys: readonly string[]) => {
  const by = columns(keys)
  const from = sql.ref(live)
  return sql`
    select ${by}, ${totals} from (
      select ${by}, count(*) filter (where how = 'named') as named, count(*) filter (where how = 'scanned') as scanned,
        count(*) filter (where how = 'tallied') as tallied, 0 as encounters, 0 as attempts, 0 as minutes
      from (
        select ${by}, min(how) as how from ${from} where reached and person_id is not null
        group by ${by}, person_id, worker_id, kind, day, case when separate then id end) as person_time
      group by ${by}
      union all
      select ${by}, coalesce(sum(head_count) filter (where how = 'named'), 0), coalesce(sum(head_count) filter (where how = 'scanned'), 0),
        coalesce(sum(head_count) filter (where how = 'tallied'), 0), 0, 0, 0
      from ${from} where reached and person_id is null group by ${by}
      union all
      select ${by}, 0, 0, 0, count(*) filter (where reached), count(*), sum(minutes)
      from (select ${by}, bool_or(reached) as reached, max(minutes) as minutes from ${from} group by ${by}, source_id) as source
      group by ${by}) as part
    group by ${by}`
}
