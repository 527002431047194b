import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import { type Amounts, amounts, columns, nothing, totals } from './cells.ts'
import { counted, countedColumns } from './counted.ts'
import { type ByGroup, type Filter, type Grouping, groupsOf, matches } from './filter.ts'
import { isLive, type Moment } from './moment.ts'

export type AmountRow = Amounts & { g: string | null }

/** Adds up rows of the same group. */
export const collect = (rows: readonly AmountRow[]): ByGroup<Amounts> => {
  const found: ByGroup<Amounts> = { total: nothing, groups: new Map() }
  for (const row of rows) {
    const sum = (one: Amounts) => Object.fromEntries(amounts.map((name) => [name, one[name] + row[name]])) as Amounts
    if (row.g === null) found.total = sum(found.total)
    else found.groups.set(row.g, sum(found.groups.get(row.g) ?? nothing))
  }
  return found
}

/** The amounts as the ledger knew them at a moment: read from the entries themselves, whatever has been folded. */
export const countAmounts = async (
  db: Reader,
  filter: Filter,
  grouping: Grouping,
  moment: Moment,
): Promise<ByGroup<Amounts>> => {
  const { rows } = await sql<AmountRow>`
    with live as materialized (
      select grouped.g, e.day, e.kind, ${columns(countedColumns, 'e')} from entry as e, ${groupsOf(grouping, 'e')}
      where ${matches(filter, 'e')} and ${isLive('e', moment)})
    ${counted('live', ['g'])}`.execute(db)
  return collect(rows)
}

/** Sums of what is folded. Above a station they are kept for every area, so the cost is that of the rows shown. */
export const storedAmounts = async (db: Reader, filter: Filter, grouping: Grouping): Promise<AmountRow[]> => {
  const { paths, exact, responseId, organisationId, kinds, from, to } = filter
  const branches = (g: ReturnType<typeof sql>, among: readonly string[], by: ReturnType<typeof sql>) => sql<AmountRow>`
    select ${g} as g, ${totals} from cube_branch
    where branch_path = any(${[...among]}::text[]) and day between ${from}::date and ${to}::date
      ${responseId === undefined ? sql`` : sql`and response_id = ${responseId}::uuid`}
      ${kinds.length === 0 ? sql`` : sql`and kind = any(${[...kinds]}::text[])`}
    group by ${by}`
  const read = () => {
    if (grouping.by === 'organisation')
      return sql<AmountRow>`select organisation_id::text as g, ${totals} from cube as c where ${matches(filter, 'c')} group by grouping sets ((), (organisation_id))`
    if (organisationId !== undefined || exact || paths.includes('/'))
      return sql<AmountRow>`select grouped.g, ${totals} from cube as c, ${groupsOf(grouping, 'c')} where ${matches(filter, 'c')} group by grouped.g`
    const all = branches(sql`null::text`, paths, sql`()`)
    if (grouping.by === 'area')
      return sql<AmountRow>`${all} union all ${branches(sql`branch_path`, grouping.children, sql`branch_path`)}`
    const column = sql.ref(grouping.by)
    return branches(sql`${column}::text`, paths, sql`grouping sets ((), (${column}))`)
  }
  return (await read().execute(db)).rows
}
