import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { getDwelling } from '../store.ts'

/** Corrects the unit, the floor or the number of a door, or ends it on a day: walled up, two flats made one. */
export const editDwelling: Command<InputOf<'places', 'editDwelling'>, object> = async (ctx, input) => {
  const door = await getDwelling(ctx.tx, input.dwellingId)
  ctx.allow({ area_path: door.area_path })
  ctx.subject(door.id, door.building_id)
  await ctx.tx
    .updateTable('dwelling')
    .set({
      unit: input.unit ?? door.unit,
      floor: input.floor ?? door.floor,
      room: input.room ?? door.room,
      ended_on: input.endedOn === undefined ? door.ended_on : input.endedOn,
    })
    .where('id', '=', door.id)
    .execute()
  return {}
}
