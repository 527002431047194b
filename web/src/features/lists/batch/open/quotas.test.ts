import { expect, test } from 'vitest'
import { evenQuotas } from './quotas.ts'

test('every row is given, by how many workers there are', () => {
  expect(evenQuotas(100, [3, 1])).toEqual([75, 25])
  expect(evenQuotas(10, [1, 1, 1])).toEqual([3, 4, 3])
  expect(evenQuotas(7, [0, 2])).toEqual([0, 7])
})

test('where nobody has workers the stations are equal', () => {
  expect(evenQuotas(9, [0, 0, 0])).toEqual([3, 3, 3])
  expect(evenQuotas(9, [])).toEqual([])
})

test('nothing is lost or doubled, whatever the numbers', () => {
  for (let rows = 0; rows < 60; rows += 7)
    for (const workers of [[1], [2, 5], [4, 0, 3, 9], [1, 1, 1, 1, 1, 1, 1]])
      expect(evenQuotas(rows, workers).reduce((sum, each) => sum + each, 0)).toBe(rows)
})
