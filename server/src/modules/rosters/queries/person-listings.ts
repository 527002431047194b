import type { PersonListing } from '@kapok/contract/rosters/timeline'
import { sql } from 'kysely'
import { personIds } from '#modules/people/index.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { QueryContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'

/** So many as one person is ever on. */
const most = 100

type Row = Omit<PersonListing, 'lastAt'> & { lastAt: string | null }

/** The rosters somebody is on, those they left last; only of rosters in the reader's sight. @throws not-found */
export const personListings = async (
  { db }: QueryContext,
  { personId }: InputOf<'rosters', 'personListings'>,
): Promise<OutputOf<'rosters', 'personListings'>> => {
  const ids = await personIds(db, personId)
  if (ids.length === 0) throw new Problem(common.notFound)
  const { rows } = await sql<Row>`
    with mine as (
      select * from listing where person_id = any(${ids}::uuid[])
      union
      select * from listing where household_id = (select household_id from person where id = ${ids[0]}::uuid)
    )
    select l.id as "listingId", r.id as "rosterId", r.name as "rosterName", a.name as "responsibleName", l.added_on as "addedOn",
      l.removed_on as "removedOn", l.last_at as "lastAt", case when l.person_id is null then 'household' else 'person' end as subject
    from mine l join roster r on r.id = l.roster_id left join account a on a.id = l.responsible_id
    order by l.removed_on is not null, l.removed_on desc, l.added_on desc, l.id limit ${most}`.execute(db)
  return { items: rows }
}
