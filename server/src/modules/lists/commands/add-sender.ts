import { getOrganisation } from '#modules/places/index.ts'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'

/** Adds somebody who sends lists to an organisation. */
export const addSender: Command<InputOf<'lists', 'addSender'>, object> = async (ctx, input) => {
  const organisation = await getOrganisation(ctx.tx, input.organisationId)
  ctx.allow(organisation)
  ctx.subject(input.senderId)
  await ctx.tx
    .insertInto('list_sender')
    .values({
      id: input.senderId,
      organisation_id: organisation.id,
      area_path: organisation.area_path,
      name: input.name,
      kind: input.kind,
      created_at: ctx.now,
    })
    .execute()
  return {}
}
