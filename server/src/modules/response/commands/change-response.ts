import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { Problem } from '#platform/problems.ts'
import { checkLevel, getPlaybook } from '../level.ts'
import { endsBeforeStart } from '../problems.ts'
import { lockResponse, pathsOf } from '../store.ts'

/** Changes the level or the areas, ends an emergency, or takes its end back. The areas it had and those it gets must all be the actor's. */
export const changeResponse: Command<InputOf<'response', 'changeResponse'>, object> = async (ctx, input) => {
  const response = await lockResponse(ctx.tx, input.responseId)
  const paths = input.areaIds === undefined ? response.area_paths : await pathsOf(ctx.tx, input.areaIds)
  for (const path of new Set([...response.area_paths, ...paths])) ctx.allow({ area_path: path })
  ctx.subject(response.id)
  if (input.level !== undefined) checkLevel(getPlaybook(response.playbook), input.level)
  if (input.endsOn != null && input.endsOn < response.starts_on)
    throw new Problem(endsBeforeStart, { startsOn: response.starts_on })
  await ctx.tx
    .updateTable('response')
    .set({
      level: input.level ?? response.level,
      area_paths: paths,
      ends_on: input.endsOn === undefined ? response.ends_on : input.endsOn,
    })
    .where('id', '=', response.id)
    .execute()
  return {}
}
