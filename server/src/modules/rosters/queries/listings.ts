import { dayOf } from '@kapok/contract/common/time'
import { walkingOrder } from '@kapok/contract/rosters/rules'
import type { ListingLine } from '@kapok/contract/rosters/schema'
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { QueryContext } from '#platform/operations.ts'
import { maskedTeam, type StoredMember } from '../team.ts'
import { type SubjectRecord, subjectColumns, subjectJoins, toSubject } from './subject.ts'

type Row = SubjectRecord & {
  team: StoredMember[]
  responsible_id: string | null
  responsible_name: string | null
  added_on: string
  gone: boolean
}

const toLine = (row: Row, actor: Actor, today: string): ListingLine => ({
  ...toSubject(row, actor, today),
  responsibleId: row.responsible_id,
  responsibleName: row.responsible_name,
  team: maskedTeam(row.team),
  addedOn: row.added_on,
})

const onTheWay = (line: ListingLine) => ({ ...line, day: line.addedOn, slot: 0 })

/** Everybody on a roster, due today or not, in walking order. */
export const listListings = async (
  ctx: QueryContext,
  input: InputOf<'rosters', 'listListings'>,
): Promise<OutputOf<'rosters', 'listListings'>> => {
  const found = await sql<Row>`
    select ${subjectColumns}, l.team, l.responsible_id, acc.name as responsible_name, l.added_on, l.removed_on is not null as gone
    from listing l
    ${subjectJoins}
    left join account acc on acc.id = l.responsible_id
    where l.roster_id = ${input.rosterId}::uuid and (l.removed_on is null or l.id::text = ${input.after ?? ''})
      and (${input.listingId ?? null}::uuid is null or l.id = ${input.listingId ?? null}::uuid)
`.execute(ctx.db)
  const today = dayOf(ctx.now.toISOString())
  const lines = found.rows.map((row) => ({ line: toLine(row, ctx.actor, today), gone: row.gone }))
  lines.sort((a, b) => walkingOrder(onTheWay(a.line), onTheWay(b.line)))
  // The one a page ended with keeps its place although it was taken off since, so that the next begins right behind it.
  const from = input.after === undefined ? 0 : lines.findIndex(({ line }) => line.listingId === input.after) + 1
  const rest = lines.slice(from).flatMap(({ line, gone }) => (gone ? [] : [line]))
  const page = rest.slice(0, input.limit)
  const last = page.at(-1)
  return { items: page, next: last && page.length < rest.length ? last.listingId : null }
}
