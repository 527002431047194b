import { sql } from 'kysely'
import { columns, dimensions } from './cells.ts'

const personKey = (row: string) =>
  sql`'person:' || ${sql.ref(`${row}.person_id`)} || ':' || coalesce(${sql.ref(`${row}.worker_id`)}::text, '') || ':' || ${sql.ref(`${row}.day`)} || ':' || ${sql.ref(`${row}.kind`)}`
const sourceKey = (row: string) => sql`'source:' || ${sql.ref(`${row}.source_id`)}`

/** Whether an entry may be one person-time together with another entry. */
export const mayMeet = (row: string) =>
  sql<boolean>`${sql.ref(`${row}.reached`)} and not ${sql.ref(`${row}.separate`)} and ${sql.ref(`${row}.person_id`)} is not null`

/** The keys of the person-times and sources that these entries belong to. */
export const keysOf = (entries: string) => sql`
  select ${personKey('e')} as key from ${sql.ref(entries)} as e where ${mayMeet('e')}
  union select ${sourceKey('e')} from ${sql.ref(entries)} as e`

/**
 * Of the relation `live`, which holds live entries with their cells: the person-times and sources found in more than one
 * cell, one row for each cell. Every key is within one column set of `cube_overlap`.
 */
export const overlapsOf = (live: string) => sql`
  select key, ${columns(dimensions)}, how, reached, minutes from (
    select key, ${columns(dimensions)}, min(how) as how, bool_or(reached) as reached, max(minutes) as minutes,
      count(*) over (partition by key) as cells
    from (
      select ${personKey('l')} as key, ${columns(dimensions, 'l')}, l.how, l.reached, 0 as minutes from ${sql.ref(live)} as l where ${mayMeet('l')}
      union all
      select ${sourceKey('l')}, ${columns(dimensions, 'l')}, null, l.reached, l.minutes from ${sql.ref(live)} as l) as member
    group by key, ${columns(dimensions)}) as placed
  where cells > 1`

/** What has to be taken off the sums of cells because of the relation `shared`, by group `g`. */
export const corrections = (shared: string) => sql`
  select g,
    sum(case when best is null then 0 else (best = 'named')::int - named end) as named,
    sum(case when best is null then 0 else (best = 'scanned')::int - scanned end) as scanned,
    sum(case when best is null then 0 else (best = 'tallied')::int - tallied end) as tallied,
    sum(case when best is null then -greatest(reached - 1, 0) else 0 end) as encounters,
    sum(case when best is null then 1 - cells else 0 end) as attempts,
    sum(longest - minutes) as minutes
  from (
    select g, key, count(*) as cells, min(how) as best, count(*) filter (where how = 'named') as named,
      count(*) filter (where how = 'scanned') as scanned, count(*) filter (where how = 'tallied') as tallied,
      count(*) filter (where reached) as reached, max(minutes) as longest, sum(minutes) as minutes
    from ${sql.ref(shared)} group by g, key having count(*) > 1) as met
  group by g`
