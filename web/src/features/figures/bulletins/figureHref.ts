import type { FrozenFigure } from '@kapok/contract/figures/schema'
import { entriesHref } from '../filter/filter.ts'

/** `ledger:person_times:visit.phone,visit.video` or `coverage:due`: where the records behind a quoted figure are. */
export function figureHref(
  figure: FrozenFigure,
  about: { responseId: string; areaId?: string | undefined; asOf?: string | undefined },
): string {
  const [type, , services = ''] = figure.source.split(':')
  const { from, to } = figure
  if (type === 'coverage') return `/coverage?day=${to}`
  const kinds = services.split(',').filter(Boolean)
  return entriesHref({ ...about, from, to, kind: kinds.length === 1 ? kinds[0] : undefined })
}
