import type { FrozenFigure } from '@kapok/contract/figures/schema'
import { entriesHref, type Filter, type Metric } from '../filter/filter.ts'

const METRICS: Readonly<Record<string, Metric>> = {
  person_times: 'personTimes',
  people: 'people',
  households: 'households',
  encounters: 'encounters',
  attempts: 'attempts',
  hours: 'minutes',
}

/** Where the records behind a quoted figure are: entries, or the rosters of its day. */
export function figureHref(
  { source, from, to }: FrozenFigure,
  about: Pick<Filter, 'responseId' | 'areaId' | 'asOf'>,
): string {
  if (source.type === 'coverage') return `/coverage?day=${to}`
  const kind = source.services.join(',') || undefined
  return entriesHref({ ...about, from, to, kind }, METRICS[source.metric])
}
