import { describe, expect, it } from 'vitest'
import { chainOf, parseAreaTable } from './areaTable.ts'

describe('a pasted table of areas', () => {
  it('is read from a spreadsheet with or without headings', () => {
    const { areas, bad } = parseAreaTable('代码\t名称\t级别\t上级\n44\t南岭省\t省\t\n4401\t云州市\t市\t44\n')
    expect(bad).toEqual([])
    expect(areas).toEqual([
      { code: '44', name: '南岭省', level: '省', parentCode: null },
      { code: '4401', name: '云州市', level: '市', parentCode: '44' },
    ])
  })

  it('says of every row why it cannot be used', () => {
    const { bad } = parseAreaTable('44,南岭省,省,\n4x,云州市,市,44\n44,又一个,省,\n4402,,市,44\n4403,江口市,市,99')
    expect(bad.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'code'],
      [3, 'twice'],
      [4, 'name'],
      [5, 'parent'],
    ])
  })

  it('finds areas that go round in a circle', () => {
    const { bad } = parseAreaTable('44,甲,市,45\n45,乙,区,44')
    expect(bad.map(({ reason }) => reason)).toEqual(['circle', 'circle'])
  })
})

describe('just our community and its parents', () => {
  it('leaves out levels without a name', () => {
    const { areas } = chainOf([
      { code: '90', name: '云州市', level: '市' },
      { code: '9001', name: ' ', level: '区县' },
      { code: '900101', name: '清禾街道', level: '街道' },
    ])
    expect(areas.map(({ code, parentCode }) => [code, parentCode])).toEqual([
      ['90', null],
      ['900101', '90'],
    ])
  })
})
