import { dayOf } from '@kapok/contract/common/time'
import { lastAdministrator, lockAdministratorsOver } from '#modules/identity/index.ts'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { Problem } from '#platform/problems.ts'
import { organisationInUse } from '../problems.ts'
import { countActiveMembers, getArea, getOrganisation, lockOrganisation } from '../store.ts'

/**
 * Changes what an organisation is. Its members' scope follows its area, so a new one must be the actor's to give as well,
 * and leaves no place without administrator. One in which somebody still works is not ended.
 */
export const editOrganisation: Command<InputOf<'places', 'editOrganisation'>, object> = async (ctx, input) => {
  const was = await lockOrganisation(ctx.tx, input.organisationId)
  ctx.allow(was)
  ctx.subject(was.id)
  const area =
    input.areaId === undefined ? { id: was.area_id, path: was.area_path } : await getArea(ctx.tx, input.areaId)
  ctx.allow({ area_path: area.path })
  if (!was.area_path.startsWith(area.path)) {
    const over = await lockAdministratorsOver(ctx.tx, was.area_path)
    if (over.every((one) => one.organisation_id === was.id)) throw new Problem(lastAdministrator)
  }
  if (input.ended === true && was.ended_on === null) {
    const members = await countActiveMembers(ctx.tx, was.id)
    if (members > 0) throw new Problem(organisationInUse, { members })
  }
  const runBy = input.runBy == null ? input.runBy : (await getOrganisation(ctx.tx, input.runBy)).id
  await ctx.tx
    .updateTable('organisation')
    .set({
      name: input.name,
      type: input.type,
      field: input.field,
      area_id: area.id,
      area_path: area.path,
      run_by: runBy,
      uscc: input.uscc,
      phone: input.phone,
      ended_on: input.ended ? (was.ended_on ?? dayOf(ctx.now.toISOString())) : input.ended === false ? null : undefined,
    })
    .where('id', '=', was.id)
    .execute()
  return {}
}
