import type { Change, FrozenFigure } from '@kapok/contract/figures/schema'
import { entriesHref, type Filter } from '../filter/filter.ts'

type About = Pick<Filter, 'responseId' | 'areaId' | 'bulletinId'> & { change?: Change }

/** Where the records behind a quoted figure are: entries, or the names on the rosters of its day. */
export function figureHref({ source, from, to }: FrozenFigure, { areaId, ...about }: About): string {
  if (source.type === 'coverage') {
    const show = source.of === 'due' ? 'all' : source.of
    return `/coverage?${new URLSearchParams({ day: to, ...(areaId !== undefined && { area: areaId, of: areaId }), show })}`
  }
  const kinds = source.services.length === 0 ? {} : { kinds: source.services }
  return entriesHref({ ...about, ...(areaId !== undefined && { areaId }), ...kinds, from, to }, source.metric)
}
