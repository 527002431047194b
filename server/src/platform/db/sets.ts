import { createHash } from 'node:crypto'
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

/** A name for a prepared statement: PostgreSQL keeps 63 characters of it. */
const nameFor = (what: string, text: string) =>
  `${what} ${createHash('sha256').update(text).digest('hex').slice(0, 16)}`

const quoted = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(', ')

/** One insert for any number of rows. */
export const insertRows = <R extends object>(table: string, columns: readonly (keyof R & string)[]): SetWrite<R> => {
  const text = `insert into ${table} (${quoted(columns)}) select ${quoted(columns)} from jsonb_populate_recordset(null::${table}, $1::jsonb)`
  return { name: nameFor(`insert ${table}`, text), text }
}

/** One update for any number of rows, found by `keys`. */
export const updateRows = <R extends object>(
  table: string,
  keys: readonly (keyof R & string)[],
  columns: readonly (keyof R & string)[],
): SetWrite<R> => {
  const assigned = columns.map((column) => `"${column}" = r."${column}"`).join(', ')
  const found = keys.map((key) => `t."${key}" = r."${key}"`).join(' and ')
  const text = `update ${table} as t set ${assigned} from jsonb_populate_recordset(null::${table}, $1::jsonb) as r where ${found}`
  return { name: nameFor(`update ${table}`, text), text }
}

export const runSetWrite = (client: Client, write: SetWrite<never>, rows: readonly object[]) =>
  client.query({ name: write.name, text: write.text, values: [JSON.stringify(rows)] })
