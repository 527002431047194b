import type { Command } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { doorsOf, getArea, insertDwellings } from '../store.ts'

/** Adds a building with all its doors. */
export const addBuilding: Command<InputOf<'places', 'addBuilding'>, OutputOf<'places', 'addBuilding'>> = async (
  ctx,
  input,
) => {
  const area = await getArea(ctx.tx, input.areaId)
  ctx.allow({ area_path: area.path })
  ctx.subject(input.buildingId)
  const building = {
    id: input.buildingId,
    area_id: area.id,
    area_path: area.path,
    estate: input.estate,
    name: input.name,
  }
  await ctx.tx
    .insertInto('building')
    .values({ ...building, units: input.layout.units, floors: input.layout.floors })
    .execute()
  const doors = doorsOf(input.layout)
  await insertDwellings(ctx.tx, building, doors)
  return { dwellings: doors.length }
}
