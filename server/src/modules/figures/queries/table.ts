import type { BothLanguages } from '@kapok/contract/common/schema'
import type { FigureRow, FigureValues } from '@kapok/contract/figures/schema'
import { countingRules } from '@kapok/contract/ledger/rules'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { QueryContext } from '#platform/operations.ts'
import { areasInSight, partsOf } from '../areas.ts'
import { type Amounts, nothing } from '../cube/cells.ts'
import type { Filter, Grouping } from '../cube/filter.ts'
import { asOf, now } from '../cube/moment.ts'
import { nobody, type People } from '../cube/people.ts'
import { countFigures, readFigures } from '../cube/read.ts'
import { filterOf } from './filter-of.ts'
import { nameDays, nameKinds, nameOrganisations } from './names.ts'

export const valuesOf = (amounts: Amounts = nothing, { people, households }: People = nobody): FigureValues => ({
  personTimes: amounts.named + amounts.scanned + amounts.tallied,
  people,
  households,
  ...amounts,
})

type Name = { label: BothLanguages; sub: string | null; unit: BothLanguages | null }
const byPersonTimes = (a: FigureRow, b: FigureRow) => b.personTimes - a.personTimes || (a.key < b.key ? -1 : 1)

/** Figures by service, area, organisation or day; the total counts people and households once, whatever the rows say. */
export const readTable = async (
  ctx: QueryContext,
  input: InputOf<'figures', 'getTable'>,
): Promise<OutputOf<'figures', 'getTable'>> => {
  const { db } = ctx
  const sight = await areasInSight(db, ctx.actor, input.areaId)
  const filter = await filterOf(db, sight.paths, input)
  const past = input.asOf !== undefined && Date.parse(input.asOf) < ctx.now.getTime() ? input.asOf : undefined
  const moment = past === undefined ? now : asOf(past)
  const read = (grouping: Grouping) =>
    past === undefined ? readFigures(db, filter, grouping) : countFigures(db, filter, grouping, moment)
  const answer = (total: FigureValues, rows: FigureRow[]) => ({
    asOf: past ?? ctx.now.toISOString(),
    total,
    rows,
    rules: countingRules,
  })

  if (input.by === 'area') {
    const parts = await partsOf(db, sight)
    const { amounts, people } = await read({ by: 'area', children: parts.map((part) => part.path) })
    const rows = parts.map((part) => ({
      ...valuesOf(amounts.groups.get(part.path), people.groups.get(part.path)),
      key: part.id,
      label: {
        zh: part.name,
        en: part.name,
      },
      sub: part.level,
      unit: null,
      ended: part.valid_to !== null && part.valid_to < filter.from,
    }))
    const shown = rows.filter((row) => row.attempts > 0 || !row.ended).map(({ ended: _, ...row }) => row)
    const inParts = [...amounts.groups.values()].reduce((sum, one) => sum + one.attempts, 0)
    const { area } = sight
    if (area === undefined || inParts === amounts.total.attempts)
      return answer(valuesOf(amounts.total, people.total), shown)
    const itself: Filter = { ...filter, paths: [area.path], exact: true }
    const here = await countFigures(db, itself, { by: 'kind' }, moment)
    const label = { zh: `${area.name}(本级)`, en: `${area.name} itself` }
    const own = { ...valuesOf(here.amounts.total, here.people.total), key: area.id, label, sub: area.level, unit: null }
    return answer(valuesOf(amounts.total, people.total), own.attempts > 0 ? [...shown, own] : shown)
  }

  const { amounts, people } = await read({ by: input.by })
  const names: Map<string, Name> = await {
    kind: () => nameKinds(db, input.responseId),
    organisation: () => nameOrganisations(db, [...amounts.groups.keys()]),
    day: () => nameDays([...amounts.groups.keys()]),
  }[input.by]()
  const rows = [...amounts.groups].map(([key, one]) => ({
    ...valuesOf(one, people.groups.get(key)),
    key,
    label: {
      zh: key,
      en: key,
    },
    sub: null,
    unit: null,
    ...names.get(key),
  }))
  const seen = rows.filter((row) => row.attempts > 0)
  return answer(
    valuesOf(amounts.total, people.total),
    input.by === 'day' ? seen.toSorted((a, b) => (a.key < b.key ? -1 : 1)) : seen.toSorted(byPersonTimes),
  )
}
