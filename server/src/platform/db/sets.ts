import { createHash } from 'node:crypto'
import type { Statement } from './bundle.ts'

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

/** How a column is handed over. A list of lists is no list of its own in PostgreSQL: `uuid[]` travels as text. */
type ColumnType = 'uuid' | 'text' | 'date' | 'timestamptz' | 'int' | 'boolean' | 'jsonb' | 'bytea' | 'uuid[]'
type Columns<R> = { readonly [C in keyof R & string]: ColumnType }

/** One statement that writes any number of rows, handed over column by column: much cheaper to read than rows of JSON. */
export type SetWrite<R> = {
  name: string
  text: string
  columns: readonly (readonly [string, ColumnType])[]
  readonly row?: R
}

/** A name for a prepared statement: PostgreSQL keeps 63 characters of it. */
const nameFor = (what: string, text: string) =>
  `${what} ${createHash('sha256').update(text).digest('hex').slice(0, 16)}`

/** The rows as a table `r` with these columns. */
const rowsGiven = (columns: SetWrite<never>['columns']) => {
  const lists = columns.map(([, type], index) => `$${index + 1}::${type === 'uuid[]' ? 'text' : type}[]`)
  const names = columns.map(([name]) => `"${name}"`)
  return `unnest(${lists.join(', ')}) as r (${names.join(', ')})`
}
const given = ([name, type]: readonly [string, ColumnType]) =>
  type === 'uuid[]' ? `r."${name}"::uuid[]` : `r."${name}"`

/** One insert for any number of rows. `conflict` says what becomes of rows that are there already. */
export const insertRows = <R extends object>(table: string, types: Columns<R>, conflict = ''): SetWrite<R> => {
  const columns = Object.entries<ColumnType>(types)
  const names = columns.map(([name]) => `"${name}"`).join(', ')
  const text = `insert into ${table} (${names}) select ${columns.map(given).join(', ')} from ${rowsGiven(columns)} ${conflict}`
  return { name: nameFor(`insert ${table}`, text), text, columns }
}

/** One update for any number of rows, found by `keys`. */
export const updateRows = <R extends object>(
  table: string,
  keys: readonly (keyof R & string)[],
  types: Columns<R>,
): SetWrite<R> => {
  const columns = Object.entries<ColumnType>(types)
  const assigned = columns.filter(([name]) => !keys.includes(name as keyof R & string))
  const found = keys.map((key) => `t."${key}" = r."${key}"`)
  const text = `update ${table} as t set ${assigned.map((column) => `"${column[0]}" = ${given(column)}`).join(', ')} from ${rowsGiven(columns)} where ${found.join(' and ')}`
  return { name: nameFor(`update ${table}`, text), text, columns }
}

const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`
/** As it is where nothing in it could be taken for the list's own signs. */
const plain = (text: string) => (/^[\w:.+-]+$/.test(text) ? text : quoted(text))
const element: { [T in ColumnType]: (value: never) => string } = {
  uuid: plain,
  date: plain,
  timestamptz: plain,
  int: String,
  boolean: String,
  text: quoted,
  jsonb: (value: unknown) => quoted(JSON.stringify(value)),
  bytea: (value: Buffer) => `"\\\\x${value.toString('hex')}"`,
  'uuid[]': (value: readonly string[]) => quoted(`{${value.map(plain).join(',')}}`),
}

/** PostgreSQL's text for a list of values. What needs no quotes by its type gets none. */
const listOf = (type: ColumnType, values: readonly unknown[]): string => {
  const write = element[type] as (value: unknown) => string
  return `{${values.map((value) => (value === null || value === undefined ? 'NULL' : write(value))).join(',')}}`
}

export const writeStatement = ({ name, text, columns }: SetWrite<never>, rows: readonly object[]): Statement => ({
  name,
  text,
  values: columns.map(([column, type]) =>
    listOf(
      type,
      rows.map((row) => (row as Record<string, unknown>)[column]),
    ),
  ),
})
