import { dayOf } from '@kapok/contract/common/time'
import type { Slot } from '@kapok/contract/figures/template-schema'
import { getArea } from '#modules/places/index.ts'
import { getResponse } from '#modules/response/index.ts'
import { coverageCounts } from '#modules/rosters/index.ts'
import { mayDo } from '#platform/access/permit.ts'
import type { Command, CommandContext } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import type { Area } from '../areas.ts'
import type { Read } from '../bulletins/values.ts'
import { onlyTotal } from '../cube/filter.ts'
import { asOf } from '../cube/moment.ts'
import { countFigures, standStill } from '../cube/read.ts'
import { figures as may } from '../policy.ts'
import { bulletinArea } from '../queries/bulletins.ts'
import { freezeList, sealedList } from './freeze-list.ts'
import { type FillingDays, freezeSlots, isFigure } from './freeze-slots.ts'
import { dayOutside, onlyNow, templateRemoved } from './problems.ts'
import { getTemplateRow, lockTemplate, slotsOf } from './store.ts'
import { textsFor } from './texts.ts'

type Input = InputOf<'figures', 'fillTemplate'>

/** How figures are read: as the database stands at this very moment, or as they were known at a past one. */
const readingAt = async (ctx: CommandContext, input: Input, past: string | undefined) => {
  const { tx, now } = ctx
  const coverage = (areaPath: string): Read['coverage'] => {
    return (day) => coverageCounts(tx, { responseId: input.responseId, areaPath, day, now })
  }
  if (past !== undefined) {
    const ledger: Read['ledger'] = (filter) => countFigures(tx, filter, onlyTotal, asOf(past))
    return { snapshot: '', cluster: '', readAt: (path: string): Read => ({ ledger, coverage: coverage(path) }) }
  }
  const still = await standStill(tx)
  const { snapshot, cluster } = still
  const ledger: Read['ledger'] = (filter, wants) => still.read(filter, onlyTotal, wants)
  return { snapshot, cluster, readAt: (path: string): Read => ({ ledger, coverage: coverage(path) }) }
}

/** Every area the form's figures are about; whoever fills it answers for all of them. @throws not-permitted */
const areasOf = async (ctx: CommandContext, slots: readonly Slot[], own: Area): Promise<Map<string | null, Area>> => {
  const areas = new Map<string | null, Area>([[null, own]])
  for (const id of new Set(slots.filter(isFigure).flatMap(({ content }) => content.areaId ?? [])))
    areas.set(id, await getArea(ctx.tx, id))
  for (const { path } of areas.values())
    if (!mayDo(may.fillTemplate, ctx.actor, { area_path: path })) throw new Problem(common.notPermitted)
  return areas
}

const refusePast = (slots: readonly Slot[]) => {
  const isLive = ({ content }: Slot) =>
    content.type === 'column' || (content.type === 'figure' && content.source.type === 'coverage')
  if (slots.some(isLive)) throw new Problem(onlyNow)
}

/** Freezes everything a form asks for. The file is made of it when it is fetched, and always the same. */
export const fillTemplate: Command<Input, OutputOf<'figures', 'fillTemplate'>> = async (ctx, input) => {
  const { tx, now, actor } = ctx
  ctx.allow(await lockTemplate(tx, input.templateId))
  const template = await getTemplateRow(tx, input.templateId)
  if (template.removed_at !== null) throw new Problem(templateRemoved)
  const response = await getResponse(tx, input.responseId)
  const area = await bulletinArea({ db: tx, actor }, input.areaId ?? template.area_id)
  ctx.allow({ area_path: area.path })
  ctx.subject(input.fillingId, template.id, response.id)
  const slots = slotsOf(template)
  const areas = await areasOf(ctx, slots, area)
  const days: FillingDays = { startsOn: response.starts_on, from: input.from ?? input.day, day: input.day }
  const today = dayOf(now.toISOString())
  if (days.day < days.startsOn || days.day > today || days.from > days.day)
    throw new Problem(dayOutside, { from: days.startsOn, to: today })
  const past = input.asOf !== undefined && Date.parse(input.asOf) < now.getTime() ? input.asOf : undefined
  if (past !== undefined) refusePast(slots)
  const list = await freezeList(ctx, input, template, area)
  const { snapshot, cluster, readAt } = await readingAt(ctx, input, past)
  const figures = await freezeSlots(tx, { responseId: response.id, areas, days }, slots, readAt)
  const last = await tx
    .selectFrom('report_filling')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('template_id', '=', template.id)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  const facts = {
    ...days,
    asOf: past === undefined ? now : new Date(past),
    area: area.name,
    station: template.organisation,
    response,
    number,
    filledBy: actor.name,
  }
  await tx
    .insertInto('report_filling')
    .values({
      id: input.fillingId,
      template_id: template.id,
      version: template.version,
      number,
      response_id: response.id,
      area_id: area.id,
      area_path: area.path,
      day: days.day,
      from_day: input.from ?? null,
      as_of: facts.asOf,
      snapshot,
      cluster,
      filled_by: actor.accountId,
      filled_at: now,
      figures: JSON.stringify(figures),
      texts: JSON.stringify(textsFor(slots, facts, input.locale === 'en' ? 'en' : 'zh')),
      ...sealedList(ctx, input, list),
    })
    .execute()
  return { fillingId: input.fillingId, number }
}
