import { metricRules } from '@kapok/contract/figures/metrics'
import type { Change, FigureFilter, FigureRow, FigureValues } from '@kapok/contract/figures/schema'
import type { Metric } from '@kapok/contract/playbooks/schema'

export type Filter = FigureFilter
/** The entries of a filter, or of those that a bulletin did not know one part. */
export type EntryFilter = Filter & { change?: Change }
export type { Metric } from '@kapok/contract/playbooks/schema'
export const metrics = metricRules.map(({ metric }) => metric)

export const ways = ['kind', 'area', 'organisation', 'day'] as const
export type By = (typeof ways)[number]

const KEYS = ['responseId', 'areaId', 'extent', 'organisationId', 'from', 'to', 'asOf', 'bulletinId', 'change'] as const

/** Where the entries behind a figure are. */
export function entriesHref(filter: EntryFilter, metric?: Metric): string {
  const search = new URLSearchParams()
  for (const key of KEYS) if (filter[key] !== undefined) search.set(key, filter[key])
  if (filter.kinds) search.set('kinds', filter.kinds.join(','))
  if (metric) search.set('figure', metric)
  return `/figures/entries?${search}`
}

/** What one row of a table is about. */
export function narrowed(filter: Filter, by: By, { key, extent }: Pick<FigureRow, 'key' | 'extent'>): Filter {
  if (by === 'kind') return { ...filter, kinds: [key] }
  if (by === 'area') return { ...filter, areaId: key, extent }
  if (by === 'organisation') return { ...filter, organisationId: key }
  return { ...filter, from: key, to: key }
}

/** How it was counted, without what else a row of a table carries. */
export const shareOf = ({ named, scanned, tallied }: FigureValues) => ({ named, scanned, tallied })

export const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

export const isMoment = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text))

export const momentOf = (day: string, time: string): string => new Date(`${day}T${time}:00+08:00`).toISOString()

/** The day so many days before or after another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
