import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'

/** Renames a sender, or forgets what the columns of their files were taken for. */
export const editSender: Command<InputOf<'lists', 'editSender'>, object> = async (ctx, input) => {
  const sender = await ctx.tx
    .selectFrom('list_sender')
    .selectAll()
    .where('id', '=', input.senderId)
    .forUpdate()
    .executeTakeFirst()
  if (!sender) throw new Problem(common.notFound)
  ctx.allow(sender)
  ctx.subject(sender.id)
  await ctx.tx
    .updateTable('list_sender')
    .set({
      name: input.name ?? sender.name,
      kind: input.kind ?? sender.kind,
      ...(input.forgetColumns && { shapes: '[]' }),
    })
    .where('id', '=', sender.id)
    .execute()
  return {}
}
