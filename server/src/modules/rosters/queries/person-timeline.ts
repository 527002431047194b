import { maskName } from '@kapok/contract/people/rules'
import type { PersonChange, PersonChangeAbout } from '@kapok/contract/people/schema'
import type { Flag, Method, Outcome } from '@kapok/contract/rosters/schema'
import type { PersonEvent } from '@kapok/contract/rosters/timeline'
import { type RawBuilder, sql } from 'kysely'
import { householdSpans, personIds, seesRecord } from '#modules/people/index.ts'
import { scopeOf, seesNames } from '#platform/access/actor.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { listOf } from '#platform/db/keyset.ts'
import type { QueryContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { withoutWords } from '../concern.ts'

type Row = {
  type: PersonEvent['type']
  id: string
  at: string
  by_id: string | null
  roster_id: string
  listing_id: string
  household: boolean
  /** What only this type has. */
  own: Record<string, never>
  reason: string | null
}

const midnight = (day: RawBuilder<unknown>) => sql`${day}::timestamp at time zone 'Asia/Shanghai'`

/**
 * All that may stand on a timeline, each kind by an index of its table. One person has some thousand lines at most, so
 * that they are put in order whole; names are joined to the page alone.
 */
const everyEvent = (
  ids: readonly string[],
  spans: Awaited<ReturnType<typeof householdSpans>>,
  { done, record }: { done: boolean; record: boolean },
) => {
  const column = (key: 'householdId' | 'since' | 'until') => spans.map((span) => span[key])
  const lines = sql`(
    select l.*, '-infinity'::timestamptz as since, 'infinity'::timestamptz as until from listing l where l.person_id = any(${[...ids]}::uuid[])
    union all
    select l.*, coalesce(h.since, '-infinity'), coalesce(h.until, 'infinity')
    from unnest(${column('householdId')}::uuid[], ${column('since')}::timestamptz[], ${column('until')}::timestamptz[]) as h (id, since, until)
    join listing l on l.household_id = h.id)`
  const of = (type: RawBuilder<unknown>, row: string, at: RawBuilder<unknown>, by: RawBuilder<unknown>) =>
    sql`select ${type} as type, ${sql.ref(`${row}.id`)} as id, ${at} as at, ${by} as by_id, l.roster_id, l.id as listing_id, l.household_id is not null as household`
  const during = (at: RawBuilder<unknown>) => sql`${at} >= l.since and ${at} < l.until`
  const [added, removed] = [
    sql`coalesce(l.added_at, ${midnight(sql`l.added_on`)})`,
    sql`coalesce(l.removed_at, ${midnight(sql`(l.removed_on + 1)`)} - interval '1 ms')`,
  ]
  const changes = sql`select 'change' as type, g.id, g.at, g.by_id, null::uuid as roster_id, null::uuid as listing_id, false as household,
      g.about || jsonb_build_object('change', g.what, 'commandId', g.command_id) as own, g.reason
    from person_change g where g.person_id = any(${[...ids]}::uuid[]) and ${sql.lit(record)}`
  if (!done) return sql<Row>`(${changes})`
  const parts = [
    sql`${of(sql`'contact'`, 'c', sql`c.occurred_at`, sql`c.account_id`)}, jsonb_build_object('method', c.method, 'outcome', c.outcome,
        'flags', c.flags, 'note', c.note, 'minutes', c.minutes, 'paper', c.paper, 'reversedAt', c.reversed_at) as own, c.reversed_reason as reason
      from mine l join contact c on c.listing_id = l.id where ${during(sql`c.occurred_at`)}`,
    sql`${of(sql`'listed'`, 'l', added, sql`l.added_by`)}, '{}'::jsonb, null from mine l where ${during(added)}`,
    sql`${of(sql`'unlisted'`, 'l', removed, sql`l.removed_by`)}, '{}'::jsonb, l.removed_reason from mine l
      where l.removed_on is not null and ${during(removed)}`,
    sql`${of(sql`'handed_on'`, 'o', sql`o.handed_at`, sql`o.handed_by`)}, jsonb_build_object('to', o.recipient, 'note', o.note,
        'answeredAt', o.answered_at), null
      from mine l join hand_on o on o.listing_id = l.id where ${during(sql`o.handed_at`)}`,
    changes,
  ]
  return sql<Row>`(with mine as ${lines} ${sql.join(parts, sql` union all `)})`
}

const instant = (text: string) => new Date(text).toISOString()
type Contact = {
  method: Method
  outcome: Outcome
  flags: Flag[]
  note: string | null
  minutes: number
  paper: boolean
  reversedAt: string | null
}
type StoredChange = PersonChangeAbout & { change: PersonChange; commandId: string }
type HandedOn = { to: string; note: string | null; answeredAt: string | null }

/** What of a change this reader is told: a name is masked where names are. */
const aboutOf = (
  { fields, name, from, to, field, masked, document, relation, tag, list }: PersonChangeAbout,
  shown: (name: string) => string,
): PersonChangeAbout => ({
  ...(fields && { fields }),
  ...(name !== undefined && { name: shown(name) }),
  ...(from && { from }),
  ...(to && { to }),
  ...(field && { field }),
  ...(masked !== undefined && { masked }),
  ...(document && { document }),
  ...(relation && { relation }),
  ...(tag !== undefined && { tag }),
  ...(list !== undefined && { list }),
})

/**
 * What was done for somebody and with their record, newest first. Row-level security bounds every table by itself; what
 * was changed or looked at, and whatever somebody wrote in their own words, is told to those who see the record.
 */
export const readPersonTimeline = async (
  ctx: QueryContext,
  { personId, show, ...page }: InputOf<'rosters', 'personTimeline'>,
): Promise<OutputOf<'rosters', 'personTimeline'>> => {
  const ids = await personIds(ctx.db, personId)
  const [kept] = ids
  if (kept === undefined) throw new Problem(common.notFound)
  const person = await ctx.db
    .selectFrom('person')
    .select(['area_path', 'roster_ids', 'household_id'])
    .where('id', '=', kept)
    .executeTakeFirstOrThrow()
  const record = seesRecord(ctx.actor, person)
  const shown = seesNames(ctx.actor) ? (name: string) => name : maskName
  // Who works here by a roster alone is not told of moves (`person_change_read`), so cannot know whose visits were theirs.
  const knowsMoves = scopeOf(ctx.actor).areaPaths.some((path) => person.area_path.startsWith(path))
  const query = ctx.db
    .selectFrom(
      everyEvent(ids, knowsMoves ? await householdSpans(ctx.db, { ids, household_id: person.household_id }) : [], {
        done: show !== 'record',
        record: record && show !== 'done',
      }).as('e'),
    )
    .leftJoin('account', 'account.id', 'e.by_id')
    .leftJoin('roster', 'roster.id', 'e.roster_id')
    .selectAll('e')
    .select(['account.name as by', 'roster.name as roster_name'])
  return listOf(query, {
    by: ['e.at', 'e.id'],
    of: (row) => [row.at, row.id],
    direction: 'desc',
    page,
    map: (row): PersonEvent => {
      const { id, at, by } = row
      const subject: 'household' | 'person' = row.household ? 'household' : 'person'
      const on = { rosterId: row.roster_id, rosterName: row.roster_name, listingId: row.listing_id }
      if (row.type === 'change') {
        const { change, commandId, ...about } = row.own as unknown as StoredChange
        return { type: 'change', id, at, by, change, commandId, about: aboutOf(about, shown), reason: row.reason }
      }
      if (row.type === 'handed_on') {
        const { to, note, answeredAt } = row.own as unknown as HandedOn
        return {
          type: 'handed_on',
          id,
          at,
          by,
          ...on,
          to,
          note: record ? note : null,
          answeredAt: answeredAt && instant(answeredAt),
        }
      }
      const reason = record ? row.reason : null
      if (row.type !== 'contact') return { type: row.type, id, at, by, ...on, subject, reason }
      const { reversedAt, note, ...contact } = row.own as unknown as Contact
      const reversed = reversedAt === null ? null : { at: instant(reversedAt), reason }
      const flags = record ? contact.flags : withoutWords(contact.flags)
      return { type: 'contact', id, at, by, ...on, subject, ...contact, flags, note: record ? note : null, reversed }
    },
  })
}
