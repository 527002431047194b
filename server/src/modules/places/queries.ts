import { dayOf } from '@kapok/contract/common/time'
import { doorLabel } from '@kapok/contract/places/rules'
import { sql } from 'kysely'
import { scopeOf } from '#platform/access/actor.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { listOf } from '#platform/db/keyset.ts'
import type { QueryContext } from '#platform/operations.ts'
import { getBuilding } from './store.ts'

/** Rows whose path lies in, or above, what the actor sees: the branch down to them is needed to show where they are. */
const inSight = (ctx: QueryContext) => [...scopeOf(ctx.actor).areaPaths]

export const listAreas = async (
  ctx: QueryContext,
  input: InputOf<'places', 'listAreas'>,
): Promise<OutputOf<'places', 'listAreas'>> => {
  const paths = inSight(ctx)
  let query = ctx.db
    .selectFrom('area')
    .selectAll()
    .where(
      sql<boolean>`(area.path ^@ any(${paths}::text[]) or exists (select 1 from unnest(${paths}::text[]) as p where p ^@ area.path))`,
    )
  if (input.under !== undefined)
    query = query.where(sql<boolean>`area.path ^@ (select path from area as top where top.id = ${input.under}::uuid)`)
  const rows = await query.orderBy('path').execute()
  return {
    items: rows.map((row) => ({
      id: row.id,
      code: row.code,
      name: row.name,
      level: row.level,
      parentId: row.parent_id,
      path: row.path,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    })),
  }
}

export const listOrganisations = async (
  ctx: QueryContext,
  input: InputOf<'places', 'listOrganisations'>,
): Promise<OutputOf<'places', 'listOrganisations'>> => {
  let query = ctx.db
    .selectFrom('organisation')
    .innerJoin('area', 'area.id', 'organisation.area_id')
    .selectAll('organisation')
    .select('area.name as area_name')
    .where((eb) =>
      eb.or([
        sql<boolean>`organisation.area_path ^@ any(${inSight(ctx)}::text[])`,
        eb('organisation.id', 'in', [
          ...ctx.actor.memberships.map((m) => m.organisationId),
          '00000000-0000-0000-0000-000000000000',
        ]),
      ]),
    )
  if (input.type) query = query.where('organisation.type', '=', input.type)
  const rows = await query.orderBy('organisation.area_path').orderBy('organisation.name').execute()
  return {
    items: rows.map((row) => ({
      id: row.id,
      name: row.name,
      type: row.type as OutputOf<'places', 'listOrganisations'>['items'][number]['type'],
      field: row.field as OutputOf<'places', 'listOrganisations'>['items'][number]['field'],
      areaId: row.area_id,
      areaName: row.area_name,
      runBy: row.run_by,
      uscc: row.uscc,
      phone: row.phone,
      endedOn: row.ended_on,
    })),
  }
}

const buildings = (ctx: QueryContext) =>
  ctx.db
    .selectFrom('building')
    .innerJoin('area', 'area.id', 'building.area_id')
    .selectAll('building')
    .select(['area.name as area_name'])
    // As its doors are, not as it was laid out: a shop was added, a flat walled up.
    .select(
      sql<{ doors: number; units: number; top: number | null }>`(
        select jsonb_build_object('doors', count(*), 'units', count(distinct unit), 'top', max(floor)) from dwelling
        where building_id = building.id and (ended_on is null or ended_on >= ${dayOf(ctx.now.toISOString())}::date))`.as(
        'has',
      ),
    )

type BuildingRow = Awaited<ReturnType<ReturnType<typeof buildings>['executeTakeFirstOrThrow']>>
const toBuilding = (row: BuildingRow) => ({
  id: row.id,
  areaId: row.area_id,
  areaName: row.area_name,
  estate: row.estate,
  name: row.name,
  units: row.has.units,
  floors: row.has.top ?? 0,
  dwellings: row.has.doors,
  endedOn: row.ended_on,
})

export const listBuildings = async (
  ctx: QueryContext,
  input: InputOf<'places', 'listBuildings'>,
): Promise<OutputOf<'places', 'listBuildings'>> => {
  const query = buildings(ctx)
    .where(sql<boolean>`building.area_path ^@ any(${inSight(ctx)}::text[])`)
    .$if(input.show === 'standing', (q) =>
      q.where(sql<boolean>`(building.ended_on is null or building.ended_on >= ${dayOf(ctx.now.toISOString())}::date)`),
    )
    .$if(input.areaId !== undefined, (q) =>
      q.where(
        sql<boolean>`building.area_path ^@ (select path from area as top where top.id = ${input.areaId ?? null}::uuid)`,
      ),
    )
  return listOf(query, {
    by: ['building.estate', 'building.name', 'building.id'],
    of: (row) => [row.estate, row.name, row.id],
    page: input,
    map: toBuilding,
  })
}

export const readBuilding = async (
  ctx: QueryContext,
  input: InputOf<'places', 'getBuilding'>,
): Promise<OutputOf<'places', 'getBuilding'>> => {
  await getBuilding(ctx.db, input.buildingId)
  const building = await buildings(ctx).where('building.id', '=', input.buildingId).executeTakeFirstOrThrow()
  const doors = await ctx.db
    .selectFrom('dwelling')
    .selectAll()
    .where('building_id', '=', building.id)
    .orderBy('unit')
    .orderBy('floor')
    .orderBy('room')
    .execute()
  return {
    building: toBuilding(building),
    dwellings: doors.map((door) => ({
      id: door.id,
      buildingId: door.building_id,
      unit: door.unit,
      floor: door.floor,
      room: door.room,
      label: doorLabel({ building: building.name, unit: door.unit, room: door.room }),
      endedOn: door.ended_on,
    })),
  }
}
