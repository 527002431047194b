import type { FigureFilter, FigureValues } from '@kapok/contract/figures/schema'

export type Filter = FigureFilter
export const metrics = ['personTimes', 'people', 'households', 'encounters', 'attempts', 'minutes'] as const
export type Metric = (typeof metrics)[number]

export const ways = ['kind', 'area', 'organisation', 'day'] as const
export type By = (typeof ways)[number]

const KEYS = ['responseId', 'areaId', 'organisationId', 'kind', 'from', 'to', 'asOf'] as const

/** Where the entries behind a figure are. */
export function entriesHref(filter: Filter, metric?: Metric): string {
  const search = new URLSearchParams()
  for (const key of KEYS) if (filter[key] !== undefined) search.set(key, filter[key])
  if (metric) search.set('figure', metric)
  return `/figures/entries?${search}`
}

/** What one row of a table is about. */
export function narrowed(filter: Filter, by: By, key: string): Filter {
  if (by === 'kind') return { ...filter, kind: key }
  if (by === 'area') return { ...filter, areaId: key }
  if (by === 'organisation') return { ...filter, organisationId: key }
  return { ...filter, from: key, to: key }
}

/** People and households are known by name or not at all: of a crowd that was only counted they are a dash. */
export function known(values: FigureValues, metric: Metric): number | null {
  if (metric === 'minutes') return Math.round(values.minutes / 6) / 10
  const value = values[metric]
  return value === 0 && (metric === 'people' || metric === 'households') && values.personTimes > 0 ? null : value
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
