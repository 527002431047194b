import { sql } from 'kysely'
import type { Reader, Transaction } from '#platform/db/pool.ts'

/** How far the ledger is folded: everything committed below `txid`. */
export type Mark = { txid: string; cluster: string; usable: boolean }
export const unfolded = '3'

/**
 * Which cluster this is. Transaction ids are counted by one cluster, so a watermark on them means nothing in another,
 * after a restore elsewhere for instance. Where the role may not ask the control file, the database's own number stands in.
 */
const identify = async (db: Reader): Promise<string> => {
  const asked = await sql<{ may: boolean }>`select has_function_privilege('pg_catalog.pg_control_system()', 'execute') as may`.execute(db)
  const { rows } = asked.rows[0]?.may
    ? await sql<{ id: string }>`select system_identifier::text as id from pg_control_system()`.execute(db)
    : await sql<{ id: string }>`select 'database ' || oid as id from pg_database where datname = current_database()`.execute(db)
  return rows[0]?.id ?? ''
}

/** The watermark, and whether it is one of this cluster. */
export const readMark = async (db: Reader): Promise<Mark> => {
  const cluster = await identify(db)
  const { rows } = await sql<{ txid: string; cluster: string; reached: boolean }>`
    select txid::text as txid, cluster, txid <= pg_snapshot_xmin(pg_current_snapshot()) as reached from watermark where name = 'cube'`.execute(db)
  const found = rows[0]
  const usable = found !== undefined && found.cluster === cluster && found.reached
  return { txid: usable ? found.txid : unfolded, cluster, usable }
}

export const moveMark = async (tx: Transaction, mark: { txid: string; cluster: string }, at: Date) => {
  await tx
    .insertInto('watermark')
    .values({ name: 'cube', at, ...mark })
    .onConflict((key) => key.column('name').doUpdateSet({ at, ...mark }))
    .execute()
}
