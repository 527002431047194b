import type { Command } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { lockTemplate } from './store.ts'

/** Puts a template away. Teaching it again brings it back. */
export const removeTemplate: Command<
  InputOf<'figures', 'removeTemplate'>,
  OutputOf<'figures', 'removeTemplate'>
> = async (ctx, { templateId, reason }) => {
  const template = await lockTemplate(ctx.tx, templateId)
  ctx.allow(template)
  ctx.subject(template.id)
  ctx.note(reason)
  await ctx.tx
    .updateTable('report_template')
    .set({ removed_at: template.removed_at ?? ctx.now })
    .where('id', '=', template.id)
    .execute()
  return {}
}
