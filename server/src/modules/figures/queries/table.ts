import { metricRules } from '@kapok/contract/figures/metrics'
import type { FigureRow } from '@kapok/contract/figures/schema'
import { countingRules } from '@kapok/contract/ledger/rules'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { QueryContext } from '#platform/operations.ts'
import { areasInSight } from '../areas.ts'
import type { Grouping } from '../cube/filter.ts'
import { now } from '../cube/moment.ts'
import { countFigures, type Found, readFigures } from '../cube/read.ts'
import { areaRows } from './area-rows.ts'
import { valuesOf } from './figure-values.ts'
import { filterOf, pastOf } from './filter-of.ts'
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
    const name = names.get(key) ?? { label: { zh: key, en: key }, sub: null, counts: null }
    return { ...valuesOf(one, people.groups.get(key)), key, extent: 'all_below', ...name }
  })
  return rows.filter((row) => row.attempts > 0).toSorted(by === 'day' ? byDay : byPersonTimes)
}

/** Figures by service, area, organisation or day; the total counts people and households once, whatever the rows say. */
export const readTable = async (ctx: QueryContext, input: Input): Promise<OutputOf<'figures', 'getTable'>> => {
  const { db } = ctx
  const sight = await areasInSight(db, ctx.actor, input.areaId)
  const filter = await filterOf(db, sight.paths, input)
  const past = await pastOf(db, input, ctx.now)
  const moment = past?.knew ?? now
  const read = (grouping: Grouping) =>
    past === undefined ? readFigures(db, filter, grouping) : countFigures(db, filter, grouping, moment)
  const answer = { asOf: past?.at ?? ctx.now.toISOString(), metrics: [...metricRules], rules: countingRules }
  const { by } = input
  if (by === 'area') return { ...answer, ...(await areaRows(db, sight, { filter, moment, read })) }
  const found = await read({ by })
  return {
    ...answer,
    total: valuesOf(found.amounts.total, found.people.total),
    rows: await rowsOf(ctx, { ...input, by }, found),
  }
}
