import type { Client } from './pool.ts'

/**
 * Reads and writes of a store that many commands can share: a set of keys in, a set of rows out, one statement whatever
 * the number. A command asks for one key and hands over one row; the runner gathers what belongs together.
 */
export type Lookup<K, R> = {
  name: string
  text: string
  /** The statement's parameters for these keys, in the statement's order. */
  parameters: (keys: readonly K[]) => unknown[]
  /** Two keys with the same text are one. */
  keyText: (key: K) => string
  rowText: (row: R) => string
  /**
   * A statement that locks rows before the read, sent with it but apart from it: a single statement that locks and reads
   * waits for the lock with an old snapshot and then answers from it. Two commands of one group never hold the same lock.
   */
  lock?: { name: string; text: string; parameters: (keys: readonly K[]) => unknown[]; keyText: (key: K) => string }
}
export const lookup = <K, R>(definition: Lookup<K, R>): Lookup<K, R> => definition

export type SetWrite<R> = { name: string; text: string; readonly row?: R }

const quoted = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(', ')

/** One insert for any number of rows. */
export const insertRows = <R extends object>(table: string, columns: readonly (keyof R & string)[]): SetWrite<R> => ({
  name: `insert ${table}`,
  text: `insert into ${table} (${quoted(columns)}) select ${quoted(columns)} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
})

/** One update for any number of rows, found by `keys`. */
export const updateRows = <R extends object>(
  table: string,
  keys: readonly (keyof R & string)[],
  columns: readonly (keyof R & string)[],
): SetWrite<R> => ({
  name: `update ${table} ${columns.join(' ')}`,
  text: `update ${table} as t set ${columns.map((c) => `"${c}" = r."${c}"`).join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb) as r where ${keys.map((k) => `t."${k}" = r."${k}"`).join(' and ')}`,
})

export const runSetWrite = (client: Client, write: SetWrite<never>, rows: readonly object[]) =>
  client.query({ name: write.name, text: write.text, values: [JSON.stringify(rows)] })
