import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { Reader } from '#platform/db/pool.ts'
import type { QueryContext } from '#platform/operations.ts'
import { type Branch, quickBranches, slowBranches } from './branches.ts'
import { type FoundRow, selectFound, toFound } from './found.ts'
import { readSearch } from './read-search.ts'

/** Everybody any branch finds, nearest first: each branch may fill the list by itself, and nobody stands in it twice. */
const run = async (db: Reader, branches: readonly Branch[], limit: number): Promise<FoundRow[]> => {
  if (branches.length === 0) return []
  const each = branches.map((branch) => sql`(${branch} limit ${limit})`)
  const nearest = sql`(select id, min(rank) as rank from (${sql.join(each, sql` union all `)}) as every group by id)`
  const found = await selectFound(nearest, sql`order by found.rank, person.name, person.id limit ${limit}`).execute(db)
  return found.rows
}

/** Results while typing: by name, pinyin, initials, both mixed, last four digits, a whole number, or a door. */
export const find = async (
  ctx: QueryContext,
  { text, limit }: InputOf<'people', 'find'>,
): Promise<OutputOf<'people', 'find'>> => {
  const search = readSearch(text)
  const quick = await run(ctx.db, quickBranches(ctx.keys, search), limit)
  const rows = quick.length > 0 ? quick : await run(ctx.db, slowBranches(search), limit)
  return { items: rows.map(toFound(ctx)) }
}
