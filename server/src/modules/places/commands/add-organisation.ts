import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { getArea } from '../store.ts'

/** Adds an organisation and the area it serves; scope of its members follows that area. */
export const addOrganisation: Command<InputOf<'places', 'addOrganisation'>, object> = async (ctx, input) => {
  const area = await getArea(ctx.tx, input.areaId)
  ctx.allow({ area_path: area.path })
  ctx.subject(input.organisationId)
  await ctx.tx
    .insertInto('organisation')
    .values({
      id: input.organisationId,
      name: input.name,
      type: input.type,
      field: input.field ?? null,
      area_id: area.id,
      area_path: area.path,
      run_by: input.runBy ?? null,
      uscc: input.uscc ?? null,
      phone: input.phone ?? null,
    })
    .execute()
  return {}
}
