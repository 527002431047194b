import { sql } from 'kysely'
import type { Reader, Transaction } from '#platform/db/pool.ts'

/** How far the ledger is folded: everything committed below `txid`. Not usable where nothing was folded in this cluster. */
export type Mark = { txid: string; cluster: string; usable: boolean }
/** Below every transaction there is. */
const beginning = '3'

let mayAskControl: boolean | undefined

/**
 * The watermark, beside the identity of this cluster: transaction ids are counted by one cluster, so a watermark on them
 * means nothing in another, after a restore elsewhere for instance. Where the role may not read the control file, the
 * database's own number stands in.
 */
export const readMark = async (db: Reader): Promise<Mark> => {
  mayAskControl ??= (
    await sql<{
      may: boolean
    }>`select has_function_privilege('pg_catalog.pg_control_system()', 'execute') as may`.execute(db)
  ).rows[0]?.may
  const identity = mayAskControl
    ? sql`select system_identifier::text as id from pg_control_system()`
    : sql`select 'database ' || oid as id from pg_database where datname = current_database()`
  const { rows } = await sql<{ cluster: string; txid: string | null; usable: boolean }>`
    select this.id as cluster, txid::text as txid, coalesce(this.id = cluster and txid <= pg_snapshot_xmin(pg_current_snapshot()), false) as usable
    from (${identity}) as this left join watermark on name = 'cube'`.execute(db)
  const { cluster, txid, usable } = rows[0] ?? { cluster: '', txid: null, usable: false }
  return { cluster, txid: (usable && txid) || beginning, usable }
}

export const moveMark = async (tx: Transaction, mark: { txid: string; cluster: string }, at: Date) => {
  await tx
    .insertInto('watermark')
    .values({ name: 'cube', at, ...mark })
    .onConflict((key) => key.column('name').doUpdateSet({ at, ...mark }))
    .execute()
}

/**
 * Reads in several statements that must agree on how far is folded: where a fold ended between them, they are asked
 * again. Folds come once a minute, reading takes milliseconds.
 */
export const whileSteady = async <T>(db: Reader, read: (mark: Mark) => Promise<T>): Promise<T> => {
  let mark = await readMark(db)
  for (;;) {
    const result = await read(mark)
    const after = await readMark(db)
    if (after.txid === mark.txid && after.usable === mark.usable) return result
    mark = after
  }
}
