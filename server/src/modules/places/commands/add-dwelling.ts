import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { getBuilding, insertDwellings } from '../store.ts'

/** Adds one door that the layout did not have. */
export const addDwelling: Command<InputOf<'places', 'addDwelling'>, object> = async (ctx, input) => {
  const building = await getBuilding(ctx.tx, input.buildingId)
  ctx.allow({ area_path: building.area_path })
  ctx.subject(input.dwellingId)
  await insertDwellings(ctx.tx, building, [
    { id: input.dwellingId, unit: input.unit, floor: input.floor, room: input.room },
  ])
  return {}
}
