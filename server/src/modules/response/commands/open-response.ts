import type { Command } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { checkLevel, getPlaybook } from '../level.ts'
import { pathsOf } from '../store.ts'

/** Opens an emergency from a playbook, in areas the actor answers for, every one of them. */
export const openResponse: Command<InputOf<'response', 'openResponse'>, OutputOf<'response', 'openResponse'>> = async (
  ctx,
  input,
) => {
  const paths = await pathsOf(ctx.tx, input.areaIds)
  for (const path of paths) ctx.allow({ area_path: path })
  ctx.subject(input.responseId)
  checkLevel(getPlaybook(input.playbook), input.level)
  await ctx.tx
    .insertInto('response')
    .values({
      id: input.responseId,
      name: input.name,
      playbook: input.playbook,
      level: input.level,
      starts_on: input.startsOn,
      area_paths: paths,
      opened_at: ctx.now,
    })
    .execute()
  return { responseId: input.responseId }
}
