import type { Changes } from '@kapok/contract/figures/schema'
import { coverageCounts } from '#modules/rosters/index.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { QueryContext } from '#platform/operations.ts'
import { countChanges, noChanges } from '../bulletins/changes.ts'
import { readValues } from '../bulletins/values.ts'
import { onlyTotal } from '../cube/filter.ts'
import { readFigures } from '../cube/read.ts'
import { toFilling } from './queries.ts'
import { figuresOf, getFillingRow } from './store.ts'

const add = (a: Changes, b: Changes): Changes => ({ corrected: a.corrected + b.corrected, later: a.later + b.later })

/** A filled form: every frozen figure beside what it is now, and how many entries corrected them or came later. */
export const readFilling = async (
  ctx: QueryContext,
  { fillingId }: InputOf<'figures', 'getFilling'>,
): Promise<OutputOf<'figures', 'getFilling'>> => {
  const { db, now } = ctx
  const row = await getFillingRow(db, fillingId)
  const figures = figuresOf(row)
  const values = new Map<string, number>()
  let changes = noChanges
  for (const [areaPath, some] of Map.groupBy(figures, (figure) => figure.areaPath)) {
    const about = { responseId: row.response_id, areaPath }
    const current = await readValues(about, some, {
      ledger: (filter, wants) => readFigures(db, filter, onlyTotal, wants),
      coverage: (day) => coverageCounts(db, { ...about, day, now }),
    })
    for (const [key, value] of current) values.set(key, value)
    const frozen = { ...row, area_path: areaPath, figures: some }
    changes = add(changes, (await countChanges(db, [frozen])).get(row.id) ?? noChanges)
  }
  return {
    filling: toFilling(row),
    figures: figures.map(({ areaId: _id, areaPath: _path, ...figure }) => ({
      ...figure,
      now: values.get(figure.key) ?? 0,
    })),
    changes,
  }
}
