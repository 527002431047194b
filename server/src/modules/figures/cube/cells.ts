import { sql } from 'kysely'

/** What makes a cell of the cube. */
export const dimensions = ['organisation_id', 'day', 'area_path', 'response_id', 'field', 'kind'] as const
/** What is counted in one; all but people and households, which never add up. */
export const amounts = ['named', 'scanned', 'tallied', 'encounters', 'attempts', 'minutes'] as const
export type Amounts = Record<(typeof amounts)[number], number>
export const nothing: Amounts = { named: 0, scanned: 0, tallied: 0, encounters: 0, attempts: 0, minutes: 0 }

export const columns = (names: readonly string[], of?: string) =>
  sql.join(names.map((name) => sql.ref(of === undefined ? name : `${of}.${name}`)))

export const equal = (names: readonly string[], one: string, other: string) =>
  sql.join<boolean>(
    names.map((name) => sql`${sql.ref(`${one}.${name}`)} = ${sql.ref(`${other}.${name}`)}`),
    sql` and `,
  )

/** Sums of the amounts, each multiplied by `sign`. */
export const sums = (of: string, sign: 1 | -1 = 1) =>
  sql.join(amounts.map((name) => sql`${sql.lit(sign)} * ${sql.ref(`${of}.${name}`)} as ${sql.ref(name)}`))

export const totals = sql.join(
  amounts.map((name) => sql`coalesce(sum(${sql.ref(name)}), 0)::bigint as ${sql.ref(name)}`),
)

/** An area's path and those of all above it, as rows `branch_path`. */
export const branchesOf = (path: string) => sql`lateral (
  select '/' || array_to_string(codes[1:depth], '/') || '/' as branch_path
  from (select string_to_array(trim(both '/' from ${sql.ref(path)}), '/') as codes) as split,
    unnest(codes) with ordinality as below (code, depth)) as branches`
