import type { FigureRow } from '@kapok/contract/figures/schema'
import type { Reader } from '#platform/db/pool.ts'
import { type Area, partsOf, type Sight } from '../areas.ts'
import { type Filter, type Grouping, onlyTotal } from '../cube/filter.ts'
import type { Moment } from '../cube/moment.ts'
import { countFigures, type Found } from '../cube/read.ts'
import { valuesOf } from './figure-values.ts'

type Asked = { filter: Filter; moment: Moment; read: (grouping: Grouping) => Promise<Found> }

const rowOf = ({ id, name, level }: Area, values: ReturnType<typeof valuesOf>): FigureRow => ({
  ...values,
  key: id,
  label: { zh: name, en: name },
  sub: level,
  extent: 'all_below',
  counts: null,
})

/** What was entered at the area itself and below none of its parts. */
const itself = async (db: Reader, area: Area, { filter, moment }: Asked, isLeaf: boolean): Promise<FigureRow[]> => {
  const { amounts, people } = await countFigures(db, { ...filter, paths: [area.path], exact: true }, onlyTotal, moment)
  const row = rowOf(area, valuesOf(amounts.total, people.total))
  if (row.attempts === 0) return []
  const label = isLeaf ? row.label : { zh: `${area.name}（本级）`, en: `${area.name} itself` }
  return [{ ...row, extent: 'itself', label }]
}

/** The areas under the chosen one, those with nothing done too: the total, and a row for each in the order of the codes. */
export const areaRows = async (db: Reader, sight: Sight, asked: Asked) => {
  const parts = asked.filter.exact ? [] : await partsOf(db, sight)
  const { amounts, people } = await asked.read({ by: 'area', children: parts.map((part) => part.path) })
  const rows = parts
    .map((part) => ({ part, row: rowOf(part, valuesOf(amounts.groups.get(part.path), people.groups.get(part.path))) }))
    .filter(({ part, row }) => row.attempts > 0 || part.valid_to === null || part.valid_to >= asked.filter.from)
    .map(({ row }) => row)
  const inParts = rows.reduce((sum, row) => sum + row.attempts, 0)
  const rest =
    sight.area && inParts !== amounts.total.attempts ? await itself(db, sight.area, asked, parts.length === 0) : []
  return { total: valuesOf(amounts.total, people.total), rows: [...rows, ...rest] }
}
