import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { getArea } from '../store.ts'

/** Gives an area another name or level, or ends it on a day. The code and the path never change. */
export const renameArea: Command<InputOf<'places', 'renameArea'>, object> = async (ctx, input) => {
  const area = await getArea(ctx.tx, input.areaId)
  ctx.allow({ area_path: area.path })
  ctx.subject(area.id)
  await ctx.tx
    .updateTable('area')
    .set({
      name: input.name ?? area.name,
      level: input.level ?? area.level,
      valid_to: input.validTo === undefined ? area.valid_to : input.validTo,
    })
    .where('id', '=', area.id)
    .execute()
  return {}
}
