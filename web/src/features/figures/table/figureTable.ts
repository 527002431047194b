import { knownCount } from '@kapok/contract/figures/metrics'
import type { FigureRow, FigureValues } from '@kapok/contract/figures/schema'
import type { Sort } from '../../../ui/table/tableProps.ts'
import { type By, type Filter, type Metric, metrics, narrowed } from '../filter/filter.ts'

/** A line of the table: a group, or the total of all. */
export type Line = {
  key: string
  name: string
  sub: string | null
  values: FigureValues
  /** What it is reported in, and what that is called after its number where the service has a word of its own. */
  metric: Metric
  unit: string | null
  filter: Filter
  added: number | null
}

export const TOTAL = 'total'

type Table = { total: FigureValues; rows: FigureRow[] }

/** Groups in the order asked for; the total always stands last. */
export function linesOf(
  table: Table,
  today: Table | undefined,
  about: {
    filter: Filter
    by: By
    total: string
    totalNote: string
    nameOf: (row: FigureRow) => string
    subOf: (row: FigureRow) => string | null
    unitOf: (row: FigureRow) => string | null
  },
): Line[] {
  const { filter, by, nameOf, subOf, unitOf } = about
  const added = new Map(today?.rows.map(({ key, personTimes }) => [key, personTimes]))
  return [
    ...table.rows.map((row) => ({
      key: row.extent === 'itself' ? `${row.key} itself` : row.key,
      name: nameOf(row),
      sub: subOf(row),
      values: row,
      metric: row.counts?.metric ?? 'person_times',
      unit: unitOf(row),
      filter: narrowed(filter, by, row),
      added: today ? (added.get(row.key) ?? 0) : null,
    })),
    {
      key: TOTAL,
      name: about.total,
      sub: about.totalNote,
      values: table.total,
      metric: 'person_times',
      unit: null,
      filter,
      added: today?.total.personTimes ?? null,
    },
  ]
}

const valueOf = (line: Line, column: string): number | string => {
  if (column === 'name') return line.name
  if (column === 'today') return line.added ?? -1
  return knownCount(line.values, column as Metric) ?? -1
}

const byPinyin = new Intl.Collator('zh-CN', { numeric: true })

export function sorted(lines: readonly Line[], sort: Sort | undefined): Line[] {
  if (!sort) return [...lines]
  const total = lines.filter(({ key }) => key === TOTAL)
  const groups = lines.filter(({ key }) => key !== TOTAL)
  const compare = (a: Line, b: Line) => {
    const [x, y] = [valueOf(a, sort.column), valueOf(b, sort.column)]
    return typeof x === 'number' && typeof y === 'number' ? x - y : byPinyin.compare(String(x), String(y))
  }
  groups.sort((a, b) => (sort.descending ? compare(b, a) : compare(a, b)))
  return [...groups, ...total]
}

/** As a spreadsheet takes it from the clipboard; below it how it was counted. */
export function asText(
  lines: readonly Line[],
  heads: { name: string; metrics: string[]; how: string[] },
  foot: string,
): string {
  const rows = lines.map(({ name, values }) => [
    name,
    ...metrics.map((metric) => knownCount(values, metric) ?? ''),
    values.named,
    values.scanned,
    values.tallied,
  ])
  const head = [heads.name, ...heads.metrics, ...heads.how]
  return [head, ...rows, [foot]].map((cells) => cells.join('\t')).join('\n')
}
