import type { FigureRow } from '@kapok/contract/figures/schema'
import { countingRules } from '@kapok/contract/ledger/rules'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { QueryContext } from '#platform/operations.ts'
import { areasInSight } from '../areas.ts'
import type { Grouping } from '../cube/filter.ts'
import { asOf, now } from '../cube/moment.ts'
import { countFigures, type Found, readFigures } from '../cube/read.ts'
import { areaRows } from './area-rows.ts'
import { valuesOf } from './figure-values.ts'
import { filterOf } from './filter-of.ts'
import { nameDays, nameKinds, nameOrganisations } from './names.ts'

type Input = InputOf<'figures', 'getTable'>
type By = Exclude<Input['by'], 'area'>

const byDay = (a: FigureRow, b: FigureRow) => (a.key < b.key ? -1 : 1)
const byPersonTimes = (a: FigureRow, b: FigureRow) => b.personTimes - a.personTimes || byDay(a, b)

const namesOf = (ctx: QueryContext, by: By, keys: readonly string[], responseId: string | undefined) => {
  if (by === 'kind') return nameKinds(ctx.db, responseId)
  return by === 'organisation' ? nameOrganisations(ctx.db, keys) : nameDays(keys)
}

const rowsOf = async (ctx: QueryContext, { by, responseId }: Input & { by: By }, { amounts, people }: Found) => {
  const names = await namesOf(ctx, by, [...amounts.groups.keys()], responseId)
  const rows = [...amounts.groups].map(([key, one]): FigureRow => {
    const { label, sub, unit } = names.get(key) ?? { label: { zh: key, en: key }, sub: null, unit: null }
    return { ...valuesOf(one, people.groups.get(key)), key, label, sub, unit }
  })
  return rows.filter((row) => row.attempts > 0).toSorted(by === 'day' ? byDay : byPersonTimes)
}

/** Figures by service, area, organisation or day; the total counts people and households once, whatever the rows say. */
export const readTable = async (ctx: QueryContext, input: Input): Promise<OutputOf<'figures', 'getTable'>> => {
  const { db } = ctx
  const sight = await areasInSight(db, ctx.actor, input.areaId)
  const filter = await filterOf(db, sight.paths, input)
  const past = input.asOf !== undefined && Date.parse(input.asOf) < ctx.now.getTime() ? input.asOf : undefined
  const moment = past === undefined ? now : asOf(past)
  const read = (grouping: Grouping) =>
    past === undefined ? readFigures(db, filter, grouping) : countFigures(db, filter, grouping, moment)
  const answer = { asOf: past ?? ctx.now.toISOString(), rules: countingRules }
  const { by } = input
  if (by === 'area') return { ...answer, ...(await areaRows(db, sight, { filter, moment, read })) }
  const found = await read({ by })
  return {
    ...answer,
    total: valuesOf(found.amounts.total, found.people.total),
    rows: await rowsOf(ctx, { ...input, by }, found),
  }
}
