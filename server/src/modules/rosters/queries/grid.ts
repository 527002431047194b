import { dayOf } from '@kapok/contract/common/time'
import type { CoverageCounts } from '@kapok/contract/rosters/schema'
import { type RawBuilder, sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { QueryContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { countsOver, onSheetOf } from '../counts.ts'
import { pathOf } from './list-due.ts'

/** Buildings with somebody on a list that day, with how they stand: the tabs over the grid. */
export const listDayBuildings = async (
  ctx: QueryContext,
  input: InputOf<'rosters', 'listDayBuildings'>,
): Promise<OutputOf<'rosters', 'listDayBuildings'>> => {
  const day = input.day ?? dayOf(ctx.now.toISOString())
  const parts: RawBuilder<unknown>[] = [onSheetOf(day)]
  if (input.rosterId !== undefined) parts.push(sql`d.roster_id = ${input.rosterId}::uuid`)
  if (input.organisationId !== undefined) parts.push(sql`r.organisation_id = ${input.organisationId}::uuid`)
  if (input.areaId !== undefined) parts.push(sql`d.area_path ^@ ${pathOf(input.areaId)}`)
  if (input.responsible === 'me') parts.push(sql`d.responsible_id = ${ctx.actor.accountId}::uuid`)
  const found = await sql<{ id: string; estate: string; name: string; dwellings: number; counts: CoverageCounts }>`
    select b.id, b.estate, b.name, (select count(*)::int from dwelling x where x.building_id = b.id and (x.ended_on is null or x.ended_on >= ${day}::date)) as dwellings, ${countsOver(ctx.now)} as counts
    from due d join listing l on l.id = d.listing_id join roster r on r.id = d.roster_id join dwelling w on w.id = l.dwelling_id join building b on b.id = w.building_id
    where ${sql.join(parts, sql` and `)} group by b.id order by b.estate, length(b.name), b.name limit 500`.execute(
    ctx.db,
  )
  return {
    items: found.rows.map((row) => ({
      buildingId: row.id,
      estate: row.estate,
      name: row.name,
      dwellings: row.dwellings,
      counts: row.counts,
    })),
  }
}

type Mark = NonNullable<OutputOf<'rosters', 'getHouseGrid'>['dwellings'][number]['mark']>
/** What shows when several lines meet at one door: the most pressing. */
const pressing: readonly Mark[] = ['reached', 'tried', 'not_tried', 'debt', 'flagged']

const markOf = (line: { status: string; flagged: boolean; owed: boolean }): Mark => {
  if (line.flagged) return 'flagged'
  if (line.status === 'reached' || line.status === 'put_off') return 'reached'
  if (line.owed) return 'debt'
  return line.status === 'not_tried' ? 'not_tried' : 'tried'
}

/** A block as people picture it. */
export const readHouseGrid = async (
  ctx: QueryContext,
  input: InputOf<'rosters', 'getHouseGrid'>,
): Promise<OutputOf<'rosters', 'getHouseGrid'>> => {
  const building = await ctx.db.selectFrom('building').selectAll().where('id', '=', input.buildingId).executeTakeFirst()
  if (!building) throw new Problem(common.notFound)
  const doors = await ctx.db
    .selectFrom('dwelling')
    .selectAll()
    .where('building_id', '=', building.id)
    .orderBy('unit')
    .orderBy('floor', 'desc')
    .orderBy('room')
    .execute()
  const lines = await sql<{
    dwelling_id: string
    listing_id: string
    status: string
    flagged: boolean
    owed: boolean
    begun: boolean
  }>`
    select l.dwelling_id, l.id as listing_id, d.status, d.flags <> '[]'::jsonb as flagged, d.owed_from is not null as owed, d.opens_at <= ${ctx.now} as begun
    from due d join listing l on l.id = d.listing_id join dwelling w on w.id = l.dwelling_id
    where w.building_id = ${building.id}::uuid and ${onSheetOf(input.day ?? dayOf(ctx.now.toISOString()))} and d.status <> 'duplicate'
      and (${input.rosterId ?? null}::uuid is null or d.roster_id = ${input.rosterId ?? null}::uuid)`.execute(ctx.db)
  const byDoor = new Map<string, { marks: Mark[]; later: Mark[]; listingIds: string[] }>()
  for (const line of lines.rows) {
    const door = byDoor.get(line.dwelling_id) ?? { marks: [], later: [], listingIds: [] }
    // A window that has not opened yet does not make a door look undone that was reached this morning.
    ;(line.begun ? door.marks : door.later).push(markOf(line))
    if (!door.listingIds.includes(line.listing_id)) door.listingIds.push(line.listing_id)
    byDoor.set(line.dwelling_id, door)
  }
  // A door that has ended is drawn only while somebody is called behind it.
  const day = input.day ?? dayOf(ctx.now.toISOString())
  const drawn = doors.filter((door) => door.ended_on === null || door.ended_on >= day || byDoor.has(door.id))
  return {
    buildingId: building.id,
    estate: building.estate,
    name: building.name,
    dwellings: drawn.map((door) => {
      const there = byDoor.get(door.id)
      const marks = there?.marks.length ? there.marks : there?.later
      const worst = marks?.toSorted((a, b) => pressing.indexOf(b) - pressing.indexOf(a))[0] ?? null
      return {
        dwellingId: door.id,
        unit: door.unit,
        floor: door.floor,
        room: door.room,
        mark: worst,
        listingIds: there?.listingIds ?? [],
      }
    }),
  }
}
