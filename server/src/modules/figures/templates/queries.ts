import type { Filling, ReportTemplate } from '@kapok/contract/figures/template-schema'
import type { Actor } from '#platform/access/actor.ts'
import { mayDo } from '#platform/access/permit.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { listOf } from '#platform/db/keyset.ts'
import type { OpenContext, QueryContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { figures as may } from '../policy.ts'
import { outlineForm } from './form-file.ts'
import { isColumn } from './freeze-list.ts'
import { isFigure } from './freeze-slots.ts'
import {
  type FillingRow,
  fillings,
  getForm,
  getTemplateRow,
  listTemplateRows,
  slotsOf,
  type TemplateRow,
} from './store.ts'

const toTemplate = (row: TemplateRow, actor: Actor): ReportTemplate => {
  const slots = slotsOf(row)
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as ReportTemplate['kind'],
    organisationId: row.organisation_id,
    organisationName: row.organisation,
    areaId: row.area_id,
    version: row.version,
    fileName: row.file_name,
    taughtBy: row.taught_by ?? '',
    taughtAt: row.taught_at,
    places: slots.length,
    hasList: slots.some(isColumn),
    hasRange: slots.some((slot) => isFigure(slot) && slot.content.span === 'range'),
    fillings: row.fillings ?? 0,
    lastFilledAt: row.last_filled_at,
    mayTeach: mayDo(may.teachTemplate, actor, row),
  }
}

export const toFilling = (row: FillingRow): Filling => ({
  id: row.id,
  templateId: row.template_id,
  templateName: row.template_name,
  version: row.version,
  number: row.number,
  responseId: row.response_id,
  areaId: row.area_id,
  areaName: row.area_name,
  day: row.day,
  from: row.from_day,
  asOf: row.as_of,
  filledBy: row.filled_by_name ?? '',
  filledAt: row.filled_at,
  list: row.rows === null ? null : { rows: row.rows, clear: row.clear },
})

export const listTemplates = async (
  ctx: QueryContext,
  _input: InputOf<'figures', 'listTemplates'>,
): Promise<OutputOf<'figures', 'listTemplates'>> => ({
  items: (await listTemplateRows(ctx.db)).map((row) => toTemplate(row, ctx.actor)),
})

/** Reads first and looks into the file afterwards: nothing but database work inside a transaction. */
export const readTemplate = async (
  ctx: OpenContext,
  { templateId }: InputOf<'figures', 'getTemplate'>,
): Promise<OutputOf<'figures', 'getTemplate'>> => {
  const { actor } = ctx
  if (!actor) throw new Problem(common.notSignedIn)
  const { row, form } = await ctx.read(async (db) => {
    const found = await getTemplateRow(db, templateId)
    return { row: found, form: await getForm(db, ctx.keys, found.file_id) }
  })
  return {
    template: toTemplate(row, actor),
    fileId: row.file_id,
    outline: await outlineForm(form.bytes, ctx.language),
    slots: slotsOf(row),
  }
}

export const listFillings = async (
  ctx: QueryContext,
  { templateId, ...page }: InputOf<'figures', 'listFillings'>,
): Promise<OutputOf<'figures', 'listFillings'>> => {
  await getTemplateRow(ctx.db, templateId)
  return listOf(fillings(ctx.db).where('r.template_id', '=', templateId), {
    by: ['r.filled_at', 'r.id'],
    of: (row) => [row.filled_at, row.id],
    direction: 'desc',
    page,
    map: toFilling,
  })
}
