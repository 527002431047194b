import { numberText } from '@kapok/contract/figures/rules'
import { inClear } from '#modules/rosters/index.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { exportFile } from '#platform/exports/index.ts'
import { fillTemplate, type TemplateFill } from '#platform/files/index.ts'
import type { OpenContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { isColumn, unsealList } from './freeze-list.ts'
import { needsReason } from './problems.ts'
import { figuresOf, getFillingRow, getForm, slotsOf } from './store.ts'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

const readAll = (ctx: OpenContext, fillingId: string) =>
  ctx.read(async (db) => {
    const row = await getFillingRow(db, fillingId)
    const version = await db
      .selectFrom('report_template_version')
      .select(['file_id', 'slots'])
      .where('template_id', '=', row.template_id)
      .where('version', '=', row.version)
      .executeTakeFirstOrThrow()
    return { row, slots: slotsOf(version), form: await getForm(db, ctx.keys, version.file_id) }
  })

/** Makes the file from what was frozen: the same bytes each time. Numbers are numbers in a workbook and written out in a letter. */
const made = async (
  { keys }: OpenContext,
  { row, slots, form }: Awaited<ReturnType<typeof readAll>>,
): Promise<File> => {
  const columns = slots.filter(isColumn)
  const fill: TemplateFill = {
    values: [
      ...figuresOf(row).map(({ key, value }): [string, string | number] => [
        key,
        form.kind === 'xlsx' ? value : numberText(value),
      ]),
      ...(row.texts as [string, string][]),
    ],
    ...(columns.length > 0 && { list: { spots: columns.map(({ at }) => at), rows: unsealList(keys, row) } }),
    ...(row.mark !== null && { mark: row.mark }),
  }
  const bytes = await fillTemplate(form.bytes, fill)
  return new File([new Uint8Array(bytes)], `${row.template_name}-${row.day}-${row.number}.${form.kind}`, {
    type: types[form.kind],
  })
}

/**
 * A filled form as a file. One with a list of people in it leaves by the way of all exports, in full only for whoever may have
 * it so; the mark in it is that of whoever filled it.
 * @throws not-found, filling-needs-reason, not-in-clear
 */
export const readFillingFile = async (ctx: OpenContext, input: InputOf<'figures', 'getFillingFile'>): Promise<File> => {
  if (!ctx.actor) throw new Problem(common.notSignedIn)
  const all = await readAll(ctx, input.fillingId)
  const { row } = all
  if (row.rows === null) return made(ctx, all)
  if (input.reason === undefined) throw new Problem(needsReason)
  const order = {
    operation: 'figures/filling-file',
    ask: { reason: input.reason, clear: row.clear, locale: 'zh-CN' as const },
    clearFor: inClear,
    areaPaths: [row.area_path],
    subjects: [row.id, row.template_id],
  }
  const rows = row.rows
  return exportFile(ctx, order, async () => ({ file: await made(ctx, all), rows }))
}
