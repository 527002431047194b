import type { Day } from '@kapok/contract/common/schema'
import { countOf } from '@kapok/contract/figures/metrics'
import type { FigureSource, FrozenFigure } from '@kapok/contract/figures/schema'
import type { BulletinFigure } from '@kapok/contract/playbooks/schema'
import type { CoverageCounts } from '@kapok/contract/rosters/schema'
import type { Filter } from '../cube/filter.ts'
import type { Found, Wants } from '../cube/read.ts'
import { valuesOf } from '../queries/figure-values.ts'

/** What a bulletin is about: an area with all below it, in one emergency. */
export type About = { responseId: string; areaPath: string }
/** How its numbers are read: as they stand, or as they stood at one moment. */
export type Read = {
  ledger(filter: Filter, wants: Wants): Promise<Found>
  coverage(day: Day): Promise<CoverageCounts>
}

const coverage = {
  due: 'due',
  reached: 'reached',
  tried: 'tried',
  not_tried: 'notTried',
  flagged: 'flagged',
  overdue: 'overdue',
} as const

const filterFor = (about: About, source: Extract<FigureSource, { type: 'ledger' }>, from: Day, to: Day): Filter => ({
  paths: [about.areaPath],
  responseId: about.responseId,
  organisationId: undefined,
  kinds: [...source.services].sort(),
  from,
  to,
})

/** Reads the value of each figure; what several of them share is read once. */
export const readValues = async (
  about: About,
  figures: readonly Pick<FrozenFigure, 'key' | 'from' | 'to' | 'source'>[],
  read: Read,
): Promise<Map<string, number>> => {
  const once = new Map<string, Promise<unknown>>()
  const share = <T>(key: unknown, work: () => Promise<T>): Promise<T> => {
    const text = JSON.stringify(key)
    const known = once.get(text) ?? work()
    once.set(text, known)
    return known as Promise<T>
  }
  const values = new Map<string, number>()
  for (const { key, source, from, to } of figures) {
    if (source.type === 'coverage') {
      values.set(key, (await share(to, () => read.coverage(to)))[coverage[source.of]])
      continue
    }
    const filter = filterFor(about, source, from, to)
    const wants = source.metric === 'people' || source.metric === 'households' ? 'all' : 'amounts'
    const found = await share([filter, wants], () => read.ledger(filter, wants))
    values.set(key, countOf(valuesOf(found.amounts.total, found.people.total), source.metric))
  }
  return values
}

/** The figures of a template on a day: of that day, or from the first day of the emergency on. */
export const spans = (figures: readonly BulletinFigure[], startsOn: Day, day: Day): Omit<FrozenFigure, 'value'>[] =>
  figures.map(({ key, label, unit, span, source }) => ({
    key,
    label,
    unit,
    from: span === 'day' ? day : startsOn,
    to: day,
    source,
  }))
