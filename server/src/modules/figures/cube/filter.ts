import { type RawBuilder, sql } from 'kysely'

/**
 * What a figure is about. `paths` are areas none of which lies in another; each counts with all below it, or, `exact`, by
 * itself alone.
 */
export type Filter = {
  paths: readonly string[]
  exact?: boolean
  responseId: string | undefined
  organisationId: string | undefined
  /** Empty = every kind. */
  kinds: readonly string[]
  from: string
  to: string
}

/** Whether a cell or an entry called `row` is about that. */
export const matches = (filter: Filter, row: string): RawBuilder<boolean> => {
  const { paths, exact = false, responseId, organisationId, kinds, from, to } = filter
  const column = (name: string) => sql.ref(`${row}.${name}`)
  const inside = paths.map((path) =>
    exact ? sql`${column('area_path')} = ${path}` : sql`${column('area_path')} ^@ ${path}`,
  )
  const conditions = [
    sql`(${inside.length === 0 ? sql`false` : sql.join(inside, sql` or `)})`,
    sql`${column('day')} between ${from}::date and ${to}::date`,
    ...(responseId === undefined ? [] : [sql`${column('response_id')} = ${responseId}::uuid`]),
    ...(organisationId === undefined ? [] : [sql`${column('organisation_id')} = ${organisationId}::uuid`]),
    ...(kinds.length === 0 ? [] : [sql`${column('kind')} = any(${[...kinds]}::text[])`]),
  ]
  return sql`(${sql.join(conditions, sql` and `)})`
}

/** The total, and each group by its key. */
export type ByGroup<T> = { total: T; groups: Map<string, T> }

/** Rows of a table of figures: by a column of the cell, or by the areas of `children`, none of which lies in another. */
export type Grouping = { by: 'kind' | 'day' | 'organisation' } | { by: 'area'; children: readonly string[] }

/** No rows at all. */
export const onlyTotal: Grouping = { by: 'area', children: [] }

const groupOf = (grouping: Grouping, row: string) => {
  const column = (name: string) => sql.ref(`${row}.${name}`)
  switch (grouping.by) {
    case 'kind':
      return column('kind')
    case 'day':
      return sql`${column('day')}::text`
    case 'organisation':
      return sql`${column('organisation_id')}::text`
    case 'area':
      return sql`(select child from unnest(${[...grouping.children]}::text[]) as child where ${column('area_path')} ^@ child)`
  }
}

/** For a lateral join: the groups `g` of a row, which are the total, null, and its own, if it has one. */
export const groupsOf = (grouping: Grouping, row: string) =>
  sql`lateral (select null::text as g union all select g from (select ${groupOf(grouping, row)} as g) as own where g is not null) as grouped`
