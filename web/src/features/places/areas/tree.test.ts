import type { Area } from '@kapok/contract/places/schema'
import { describe, expect, it } from 'vitest'
import { openAtFirst, visibleAreas } from './tree.ts'

const area = (code: string, parent: string | null, path: string): Area => ({
  id: code,
  code,
  name: `区${code}`,
  level: '',
  parentId: parent,
  path,
  validFrom: null,
  validTo: null,
})
const areas = [
  area('99', null, '/99/'),
  area('9901', '99', '/99/9901/'),
  area('990101', '9901', '/99/9901/990101/'),
  area('9902', '99', '/99/9902/'),
]
const look = (filter = '', toggled: string[] = []) =>
  visibleAreas(areas, { filter, first: openAtFirst(areas), toggled: new Set(toggled) }).map(
    ({ area: { code }, depth }) => [code, depth],
  )

describe('the tree of areas', () => {
  it('hangs each area under the one above it', () => {
    expect(look()).toEqual([
      ['99', 0],
      ['9901', 1],
      ['990101', 2],
      ['9902', 1],
    ])
  })

  it('folds a branch', () => {
    expect(look('', ['9901']).map(([code]) => code)).toEqual(['99', '9901', '9902'])
  })

  it('shows what was found with all that is above it', () => {
    expect(look('990101', ['9901']).map(([code]) => code)).toEqual(['99', '9901', '990101'])
  })

  it('puts an area whose parent is out of sight at the top', () => {
    const lines = visibleAreas(areas.slice(1), { filter: '', first: new Set(), toggled: new Set() })
    expect(lines.map(({ area: { code }, depth }) => [code, depth])).toEqual([
      ['9901', 0],
      ['9902', 0],
    ])
  })
})
