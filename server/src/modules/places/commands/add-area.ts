import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { getArea } from '../store.ts'

/** Adds an area under another; its path is its parent's with its own code behind. */
export const addArea: Command<InputOf<'places', 'addArea'>, object> = async (ctx, input) => {
  const parent = await getArea(ctx.tx, input.parentId)
  ctx.allow({ area_path: parent.path })
  ctx.subject(input.areaId)
  await ctx.tx
    .insertInto('area')
    .values({
      id: input.areaId,
      code: input.code,
      name: input.name,
      level: input.level,
      parent_id: parent.id,
      path: `${parent.path}${input.code}/`,
      valid_from: input.validFrom ?? null,
    })
    .execute()
  return {}
}
