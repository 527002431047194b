import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import { type ByGroup, type Filter, type Grouping, matches } from './filter.ts'
import { findHomes, type Home } from './homes.ts'
import { changedPeople, findKept, keptPeople } from './kept-people.ts'
import type { Moment } from './moment.ts'
import { collectPeople, countPeople, type People } from './people.ts'

/** How far is folded, whether there is anything since, up to when it is known, and which kinds occur. */
export type Folded = { mark: string; unfolded: boolean; moment: Moment; kinds: readonly string[] }

/** More areas than this are not named one by one in a query. */
const mostAreas = 40

/** The same question where the organisations worked, entries not folded yet included: the rest need not be looked through. */
const narrowed = async (
  db: Reader,
  filter: Filter,
  homes: readonly Home[],
  { mark, moment }: Folded,
): Promise<Filter> => {
  const { rows } = await sql<{ area_path: string }>`
    select distinct area_path from entry as e where e.txid >= ${mark}::xid8 and ${moment('e')} and ${matches(filter, 'e')}`.execute(
    db,
  )
  const areas = new Set([...homes.flatMap((home) => home.areas), ...rows.map((row) => row.area_path)])
  const paths = [...areas].filter((path) => ![...areas].some((other) => other !== path && path.startsWith(other)))
  return paths.length > mostAreas ? filter : { ...filter, paths }
}

/**
 * People and households at a cost that does not grow with the ledger: of busy areas, and of organisations that have one to
 * themselves, from what the fold keeps; of the others, and for questions it does not keep, from their entries.
 */
export const readPeople = async (
  db: Reader,
  filter: Filter,
  grouping: Grouping,
  folded: Folded,
): Promise<ByGroup<People>> => {
  const { mark, unfolded, moment, kinds } = folded
  const { organisationId, responseId } = filter
  const askable = !filter.exact && filter.paths.length === 1 && responseId !== undefined && filter.kinds.length <= 1
  const organised = organisationId !== undefined || grouping.by === 'organisation'
  const homes =
    organisationId !== undefined || (organised && askable) ? await findHomes(db, filter) : new Map<string, Home>()
  const home = organisationId === undefined ? undefined : homes.get(organisationId)
  const path = organisationId === undefined ? filter.paths[0] : home?.alone ? home.path : undefined

  const keyOf = new Map<string, string>()
  if (grouping.by === 'area' && !organised) for (const child of grouping.children) keyOf.set(child, child)
  if (grouping.by === 'organisation') for (const [id, one] of homes) if (one.alone) keyOf.set(one.path, id)
  const kept = askable && path !== undefined ? await findKept(db, [path, ...keyOf.keys()]) : new Set<string>()
  if (path === undefined || !kept.has(path) || (grouping.by === 'area' && organised))
    return countPeople(
      db,
      organisationId === undefined ? filter : await narrowed(db, filter, home ? [home] : [], folded),
      grouping,
      moment,
      askable && path !== undefined && !kept.has(path) ? 'few' : 'many',
    )

  const areas = [...keyOf.keys()].filter((one) => kept.has(one))
  const stored = await keptPeople(db, filter, { path, by: grouping.by, kinds, areas })
  const keyed = stored.map((row) => ({ ...row, g: row.g === null ? null : (keyOf.get(row.g) ?? row.g) }))
  const changed = unfolded ? await changedPeople(db, filter, grouping, mark, moment) : []
  const found = collectPeople([...keyed, ...changed])
  const quiet = await quietGroups(db, filter, grouping, folded, { homes, kept })
  return { total: found.total, groups: new Map([...found.groups, ...quiet]) }
}

/** Groups whose people nobody keeps are counted from the entries, all at once. */
const quietGroups = async (
  db: Reader,
  filter: Filter,
  grouping: Grouping,
  folded: Folded,
  { homes, kept }: { homes: ReadonlyMap<string, Home>; kept: ReadonlySet<string> },
): Promise<Map<string, People>> => {
  if (grouping.by === 'area') {
    const quiet = grouping.children.filter((child) => !kept.has(child))
    if (quiet.length === 0) return new Map()
    return (await countPeople(db, { ...filter, paths: quiet }, { by: 'area', children: quiet }, folded.moment, 'few'))
      .groups
  }
  if (grouping.by !== 'organisation') return new Map()
  const busy = new Set([...homes].filter(([, home]) => home.alone && kept.has(home.path)).map(([id]) => id))
  const quiet = [...homes].filter(([id]) => !busy.has(id)).map(([, home]) => home)
  if (quiet.length === 0 && !folded.unfolded) return new Map()
  const { groups } = await countPeople(db, await narrowed(db, filter, quiet, folded), grouping, folded.moment)
  return new Map([...groups].filter(([id]) => !busy.has(id)))
}
