import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSearch } from './search.ts'
import { rankOf, type SearchFacts } from './search-facts.ts'

const zhang: SearchFacts = {
  names: ['张三丰', '李小妹'],
  pinyin: 'zhangsanfeng',
  initials: 'zsf',
  numbers: ['13912345678', '0769-22223333-801'],
  estate: '花苑里',
  building: '3栋',
  unit: '2单元',
  room: '304',
  tags: ['living_alone'],
}
const rank = (text: string, facts = zhang) => rankOf(readSearch(text), facts)

describe('what is typed finds the same without a server', () => {
  test.each<[text: string, rank: number | null]>([
    ['张三丰', 0],
    ['张', 3],
    ['三丰', 5],
    ['丰', 5],
    ['李小妹', 0],
    ['zhangsanfeng', 2],
    ['Zhang San', 4],
    ['zsf', 2],
    ['zs', 4],
    ['张sf', 3],
    ['张 sanf', 3],
    ['5678', 1],
    ['3333', 1],
    ['139 1234 5678', 0],
    ['+86-13912345678', 0],
    ['3-2-304', 0],
    ['花苑里3栋2单元304室', 0],
    ['3-304', 0],
    ['独居', 2],
    ['living alone', 2],
    ['3-1-304', null],
    ['5679', null],
    ['李四', null],
    ['张w', null],
    ['低保', null],
    ['qq', null],
    ['%', null],
  ])('%s: %s', (text, expected) => {
    expect(rank(text)).toBe(expected)
  })
})

test('a card that nobody has spelt is still found by its characters, and by letters a name is written in', () => {
  const plain = { ...zhang, names: ['José Alvarez'], pinyin: '', initials: '' }
  expect(rank('jose al', plain)).toBe(4)
  expect(rank('José', plain)).toBe(4)
  expect(rank('zsf', plain)).toBeNull()
})

test('whatever is typed is read without falling over, and a name always finds whoever bears it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      const found = rank(text)
      expect(found === null || (found >= 0 && found <= 5)).toBe(true)
    }),
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[\u4e00-\u9fa5]{2,4}$/u), (name) => {
      expect(rank(name, { ...zhang, names: [name] })).toBe(0)
    }),
  )
})
