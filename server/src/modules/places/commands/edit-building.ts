import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { getBuilding } from '../store.ts'

/** Corrects the estate or the name of a building, or ends it on a day. Who is recorded there stays; it is offered no more. */
export const editBuilding: Command<InputOf<'places', 'editBuilding'>, object> = async (ctx, input) => {
  const building = await getBuilding(ctx.tx, input.buildingId)
  ctx.allow({ area_path: building.area_path })
  ctx.subject(building.id)
  await ctx.tx
    .updateTable('building')
    .set({
      estate: input.estate ?? building.estate,
      name: input.name ?? building.name,
      ended_on: input.endedOn === undefined ? building.ended_on : input.endedOn,
    })
    .where('id', '=', building.id)
    .execute()
  return {}
}
