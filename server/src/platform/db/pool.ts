import {
  CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import pg from 'pg'
import type { Database } from './tables.gen.ts'

// Days are days: a `date` stays the text it is, never a JavaScript Date at somebody's midnight.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
// Instants leave the database as ISO 8601 in UTC.
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString())
// Counts are counts: every bigint of ours stays below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

export type Client = pg.PoolClient
export type Pool = pg.Pool

/** Reads take a `Reader`: the compiler refuses a write through it. */
export type Reader = Pick<Kysely<Database>, 'selectFrom' | 'with' | 'fn' | 'executeQuery' | 'getExecutor'>
declare const inTransaction: unique symbol
/** Writes take a `Transaction`: only the platform makes one, so nothing is written outside a command. */
export type Transaction = Omit<Kysely<Database>, 'transaction'> & { readonly [inTransaction]: true }

/** A pool whose connections pipeline: statements sent without waiting travel together. */
export const openPool = (url: string, max: number): Pool => {
  const pool = new pg.Pool({ connectionString: url, max, pipeline: true, application_name: 'kapok' })
  // An idle connection lost with its server is not news; the next checkout reports it.
  pool.on('error', () => undefined)
  return pool
}

const made = new WeakMap<Client, Kysely<Database>>()

/** Kysely on one connection that is already inside a transaction; made once for each connection. */
export const kyselyOn = (client: Client): Kysely<Database> => {
  const there = made.get(client) ?? makeKysely(client)
  made.set(client, there)
  return there
}

const makeKysely = (client: Client): Kysely<Database> => {
  const connection = {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      const result = await client.query(query.sql, [...query.parameters])
      return result.command === 'SELECT'
        ? { rows: result.rows as R[] }
        : { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) }
    },
    streamQuery: () => {
      throw new Error('streaming is not used')
    },
  }
  const nothing = () => Promise.resolve()
  return new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createDriver: () => ({
        init: nothing,
        acquireConnection: () => Promise.resolve(connection),
        beginTransaction: nothing,
        commitTransaction: nothing,
        rollbackTransaction: nothing,
        releaseConnection: nothing,
        destroy: nothing,
      }),
    },
  })
}
