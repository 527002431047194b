import { dayOf } from '@kapok/contract/common/time'
import { readSearch } from '@kapok/contract/people/search'
import { sql } from 'kysely'
import { type Actor, scopeOf } from '#platform/access/actor.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { Reader } from '#platform/db/pool.ts'
import type { QueryContext } from '#platform/operations.ts'
import { seesEveryRecord } from '../policy.ts'
import { type Branch, branches, longNames } from './branches.ts'
import { type FoundRow, selectFound, toFound } from './found.ts'

/** Below this share of all areas, reading everybody of a reader's area costs less than passing over the others of a name. */
const small = 1 / 100

/** The area to look in, where somebody works in one, by no roster elsewhere, and it is a small part of all. */
const smallArea = async (db: Reader, actor: Actor): Promise<string | undefined> => {
  const { areaPaths, rosterIds } = scopeOf(actor)
  const [path] = areaPaths
  if (path === undefined || areaPaths.length > 1 || rosterIds.length > 0) return undefined
  const { rows } = await sql<{ share: number }>`
    select (count(*) filter (where path ^@ ${path}))::float8 / greatest(count(*), 1) as share from area`.execute(db)
  return (rows[0]?.share ?? 1) < small ? path : undefined
}

/**
 * Row-level security hides from the planner how many rows pass, so it believes that hardly any do, reads everybody of a
 * surname, and sorts. In the order of an index a page is full after as many as it shows, or a few times that.
 */
const readInOrder = (db: Reader) =>
  sql`select set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true)`.execute(db)

/** Everybody any branch finds, nearest first: each branch may fill the list by itself, and nobody stands in it twice. */
const run = async (db: Reader, some: readonly Branch[], limit: number): Promise<FoundRow[]> => {
  if (some.length === 0) return []
  const each = some.map((branch) => sql`(${branch} limit ${limit})`)
  const nearest = sql`(select id, min(rank) as rank from (${sql.join(each, sql` union all `)}) as every group by id)`
  const found = await selectFound(nearest, sql`order by found.rank, person.name, person.id limit ${limit}`).execute(db)
  return found.rows
}

/** Results while typing: by name or a piece of it, pinyin, initials, both mixed, last four digits, a whole number, a door, a tag. */
export const find = async (
  ctx: QueryContext,
  { text, limit }: InputOf<'people', 'find'>,
): Promise<OutputOf<'people', 'find'>> => {
  const search = readSearch(text)
  const area = await smallArea(ctx.db, ctx.actor)
  if (area === undefined) await readInOrder(ctx.db)
  const where = { area, today: dayOf(ctx.now.toISOString()), tags: seesEveryRecord(ctx.actor) }
  const quick = await run(ctx.db, branches(ctx.keys, where, search), limit)
  const rows = quick.length > 0 ? quick : await run(ctx.db, longNames(where, search), limit)
  return { items: rows.map(toFound(ctx)) }
}
