import { type RawBuilder, sql } from 'kysely'
import { type Client, kyselyOn } from '#platform/db/pool.ts'
import { amounts, branchesOf, columns, dimensions, totals } from './cells.ts'
import { counted, countedColumns } from './counted.ts'
import { foldLock } from './fold.ts'
import { readMark } from './mark.ts'
import { before, isLive } from './moment.ts'
import { overlapsOf } from './overlap.ts'
import { seenIn } from './seen.ts'

/** A table of the rollup, how many of its rows are not what the ledger gives, and the days of those. */
export type FigureFault = { table: 'cube' | 'cube_branch' | 'cube_overlap' | 'cube_seen'; rows: number; days: string[] }

/**
 * Counts everything folded again from the ledger and compares. No fault means that every figure read from the rollup is
 * the one the entries give. Runs inside a transaction that sees everything; folding waits for it.
 */
export const verifyFigures = async (
  client: Client,
): Promise<{ entries: number; cells: number; faults: FigureFault[] }> => {
  const db = kyselyOn(client)
  await sql`select pg_advisory_xact_lock(${sql.lit(foldLock)})`.execute(db)
  const { txid } = await readMark(db)
  const live = sql`live as materialized (
    select ${columns(dimensions, 'e')}, e.household_id, ${columns(countedColumns, 'e')} from entry as e where ${isLive('e', before(txid))})`
  const differing = async (table: FigureFault['table'], all: RawBuilder<unknown>, kept: RawBuilder<unknown>) => {
    const { rows } = await sql<{ rows: number; days: string[] | null }>`
      with ${live}, given as (${all}), held as (${kept}), differing as (
        (select * from given except select * from held) union all (select * from held except select * from given))
      select count(*) as rows, array_agg(distinct day::text order by day::text) as days from differing`.execute(db)
    return { table, rows: rows[0]?.rows ?? 0, days: rows[0]?.days ?? [] }
  }
  const cell = [...dimensions, ...amounts]
  const branch = ['branch_path', 'response_id', 'day', 'kind']
  const empty = sql.join(
    amounts.map((name) => sql`${sql.ref(name)} = 0`),
    sql` and `,
  )
  const overlap = columns(['key', ...dimensions, 'how', 'reached', 'minutes'])
  const found = [
    await differing(
      'cube',
      sql`select ${columns(dimensions)}, ${columns(amounts)} from (${counted('live', dimensions)}) as fresh`,
      sql`select ${columns(cell)} from cube`,
    ),
    await differing(
      'cube_branch',
      sql`select ${columns(branch)}, ${totals} from cube, ${branchesOf('cube.area_path')} group by ${columns(branch)}`,
      sql`select ${columns([...branch, ...amounts])} from cube_branch where not (${empty})`,
    ),
    await differing(
      'cube_overlap',
      sql`select ${overlap} from (${overlapsOf('live')}) as met`,
      sql`select ${overlap} from cube_overlap`,
    ),
    await differing(
      'cube_seen',
      sql`with kept as (select branch_path from cube_area where keeps_people) ${seenIn('live', 'kept')}`,
      sql`select branch_path, response_id, kind, day, earlier_day, people, households from cube_seen where people <> 0 or households <> 0`,
    ),
  ]
  const counts = await sql<{ entries: number; cells: number }>`
    select (select count(*) from entry where txid < ${txid}::xid8) as entries, (select count(*) from cube) as cells`.execute(
    db,
  )
  return {
    entries: counts.rows[0]?.entries ?? 0,
    cells: counts.rows[0]?.cells ?? 0,
    faults: found.filter((fault) => fault.rows > 0),
  }
}
