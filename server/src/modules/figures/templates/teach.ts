import { faultOf, roomFor } from '@kapok/contract/figures/template-rules'
import type { Command, Prepare } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import { outlineForm } from './form-file.ts'
import { listInOneRow, placeIsFormula, placesWrong } from './problems.ts'
import { getForm } from './store.ts'

type Input = InputOf<'figures', 'teachTemplate'>
const kinds = { twice: placesWrong, no_such_place: placesWrong, formula: placeIsFormula, several_lists: listInOneRow }

/** Reads the form again before there is a transaction, and holds what was said against it. @throws form-places-wrong and others */
export const readForm: Prepare<Input, { room: number | null }> = async (ctx, input) => {
  const form = await ctx.read((db) => getForm(db, ctx.keys, input.fileId))
  const outline = await outlineForm(form.bytes, 'zh')
  const fault = faultOf(outline, input.slots)
  const places = fault?.at.slice(0, 6).map((at) => at.replace(/^\d+!/, ''))
  if (fault) throw new Problem(kinds[fault.what], { places: places?.join(', '), at: fault.at })
  return { room: roomFor(outline, input.slots) }
}

/** Teaches a form: a new template, or the next version of one. Versions stay, for what was filled from them is made again. */
export const teachTemplate: Command<Input, OutputOf<'figures', 'teachTemplate'>, { room: number | null }> = async (
  { tx, now, actor, ...ctx },
  input,
  { room },
) => {
  const organisation = await tx
    .selectFrom('organisation')
    .select(['id', 'area_id', 'area_path'])
    .where('id', '=', input.organisationId)
    .executeTakeFirst()
  if (!organisation) throw new Problem(common.notFound)
  ctx.allow(organisation)
  const form = await tx
    .selectFrom('report_template_file')
    .select(['organisation_id'])
    .where('id', '=', input.fileId)
    .executeTakeFirst()
  if (form?.organisation_id !== organisation.id) throw new Problem(common.notFound)
  ctx.subject(input.templateId, input.fileId)
  const known = await tx
    .selectFrom('report_template')
    .select(['id', 'organisation_id'])
    .where('id', '=', input.templateId)
    .forUpdate()
    .executeTakeFirst()
  if (known && known.organisation_id !== organisation.id) throw new Problem(common.notFound)
  const { area_id, area_path } = organisation
  if (known)
    await tx
      .updateTable('report_template')
      .set({ name: input.name, removed_at: null })
      .where('id', '=', known.id)
      .execute()
  else
    await tx
      .insertInto('report_template')
      .values({ id: input.templateId, organisation_id: organisation.id, area_id, area_path, name: input.name })
      .execute()
  const last = await tx
    .selectFrom('report_template_version')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('template_id', '=', input.templateId)
    .executeTakeFirst()
  const version = (last?.version ?? 0) + 1
  await tx
    .insertInto('report_template_version')
    .values({
      template_id: input.templateId,
      version,
      area_path,
      file_id: input.fileId,
      slots: JSON.stringify(input.slots),
      room,
      taught_by: actor.accountId,
      taught_at: now,
    })
    .execute()
  return { templateId: input.templateId, version }
}
