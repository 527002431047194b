import { ageOn, dayOf } from '@kapok/contract/common/time'
import { maskName } from '@kapok/contract/people/rules'
import type { Sex } from '@kapok/contract/people/schema'
import { walkingOrder } from '@kapok/contract/rosters/rules'
import type { ListingLine, TeamMember } from '@kapok/contract/rosters/schema'
import { sql } from 'kysely'
import { doorAddress } from '#modules/people/index.ts'
import { type Actor, seesNames } from '#platform/access/actor.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { QueryContext } from '#platform/operations.ts'

type Row = {
  id: string
  person_id: string | null
  household_id: string | null
  name: string | null
  sex: Sex | null
  birth_date: string | null
  members: number
  dwelling_id: string | null
  building_id: string | null
  estate: string | null
  building: string | null
  unit: string | null
  floor: number | null
  room: string | null
  area_name: string
  note: string | null
  team: TeamMember[]
  responsible_id: string | null
  responsible_name: string | null
  added_on: string
  reached_at: string | null
  gone: boolean
}

const toLine = (row: Row, actor: Actor, today: string): ListingLine => ({
  listingId: row.id,
  subject: row.person_id === null ? 'household' : 'person',
  personId: row.person_id,
  householdId: row.household_id,
  name: row.name === null ? '' : seesNames(actor) ? row.name : maskName(row.name),
  sex: row.sex ?? 'unknown',
  age: row.birth_date === null ? null : ageOn(row.birth_date, today),
  members: row.members,
  address: doorAddress(row),
  areaName: row.area_name,
  note: row.note,
  responsibleId: row.responsible_id,
  responsibleName: row.responsible_name,
  team: row.team,
  addedOn: row.added_on,
  reachedAt: row.reached_at,
})

const onTheWay = (line: ListingLine) => ({ ...line, day: line.addedOn, slot: 0 })

/** Everybody on a roster, due today or not, in walking order. */
export const listListings = async (
  ctx: QueryContext,
  input: InputOf<'rosters', 'listListings'>,
): Promise<OutputOf<'rosters', 'listListings'>> => {
  const found = await sql<Row>`
    select l.id, l.person_id, l.household_id, coalesce(p.name, head.name) as name, coalesce(p.sex, head.sex) as sex,
      coalesce(p.birth_date, head.birth_date) as birth_date, case when l.household_id is null then 1 else head.members end as members,
      w.id as dwelling_id, b.id as building_id, b.estate, b.name as building, w.unit, w.floor, w.room, a.name as area_name,
      l.note, l.team, l.responsible_id, acc.name as responsible_name, l.added_on, l.reached_at,
      l.removed_on is not null as gone
    from listing l
    join area a on a.path = l.area_path
    left join person p on p.id = l.person_id
    left join lateral (
      select (array_agg(h.name order by h.household_head desc, h.id))[1] as name, (array_agg(h.sex order by h.household_head desc, h.id))[1] as sex,
        (array_agg(h.birth_date order by h.household_head desc, h.id))[1] as birth_date, count(*)::int as members
      from person h where h.household_id = l.household_id) head on l.household_id is not null
    left join dwelling w on w.id = l.dwelling_id
    left join building b on b.id = w.building_id
    left join account acc on acc.id = l.responsible_id
    where l.roster_id = ${input.rosterId}::uuid and (l.removed_on is null or l.id::text = ${input.after ?? ''})
      and (${input.listingId ?? null}::uuid is null or l.id = ${input.listingId ?? null}::uuid)
    limit 20000`.execute(ctx.db)
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
