import type { FrozenFigure } from '@kapok/contract/figures/schema'
import { expect, test } from 'vitest'
import { figureHref } from '../bulletins/figureHref.ts'
import { entriesHref, type Filter, narrowed } from './filter.ts'

const filter: Filter = { responseId: 'r', areaId: 'a', from: '2026-03-08', to: '2026-03-13' }
const asked = (href: string) => Object.fromEntries(new URL(href, 'http://kapok').searchParams)

test('a row opens the entries of its own part and nothing beside', () => {
  const open = (
    by: 'kind' | 'area' | 'organisation' | 'day',
    key: string,
    extent: 'itself' | 'all_below' = 'all_below',
  ) => asked(entriesHref(narrowed(filter, by, { key, extent }), 'people'))
  const same = { ...filter, figure: 'people' }
  expect(open('kind', 'visit.phone')).toEqual({ ...same, kinds: 'visit.phone' })
  expect(open('area', 'b')).toEqual({ ...same, areaId: 'b', extent: 'all_below' })
  expect(open('area', 'a', 'itself')).toEqual({ ...same, extent: 'itself' })
  expect(open('organisation', 'o')).toEqual({ ...same, organisationId: 'o' })
  expect(open('day', '2026-03-09')).toEqual({ ...same, from: '2026-03-09', to: '2026-03-09' })
})

const figure = (source: FrozenFigure['source']): FrozenFigure => ({
  key: 'figure',
  label: { zh: '数', en: 'figure' },
  unit: { zh: '次', en: 'times' },
  value: 1,
  from: '2026-03-08',
  to: '2026-03-08',
  source,
})

test('a published figure opens what the bulletin counted, its corrections, or the names on the rosters', () => {
  const about = { responseId: 'r', areaId: 'a', bulletinId: 'b' }
  const calls = figure({ type: 'ledger', metric: 'attempts', services: ['call.investigate', 'visit.phone'] })
  const same = {
    ...about,
    from: '2026-03-08',
    to: '2026-03-08',
    kinds: 'call.investigate,visit.phone',
    figure: 'attempts',
  }
  expect(asked(figureHref(calls, about))).toEqual(same)
  expect(asked(figureHref(calls, { ...about, change: 'corrected' }))).toEqual({ ...same, change: 'corrected' })
  const tried = figureHref(figure({ type: 'coverage', of: 'not_tried' }), about)
  expect(tried).toMatch(/^\/coverage\?/)
  expect(asked(tried)).toEqual({ day: '2026-03-08', area: 'a', of: 'a', show: 'not_tried' })
})
