import { expect, test } from 'vitest'
import { type HouseCell, houseLayout, neighbour } from './houseLayout.ts'

const cell = (unit: string, floor: number, label: string): HouseCell => ({
  key: `${unit}-${label}`,
  unit,
  floor,
  label,
  status: 'untried',
})
const units = [
  { key: 'a', label: 'A' },
  { key: 'b', label: 'B' },
]
// unit b has no third floor, and its second has one door only
const layout = houseLayout(units, [
  cell('a', 3, '301'),
  cell('a', 3, '302'),
  cell('a', 2, '201'),
  cell('a', 2, '202'),
  cell('a', 1, '101'),
  cell('a', 1, '102'),
  cell('b', 2, '201'),
  cell('b', 1, '101'),
  cell('b', 1, '102'),
])

test('floors run from the top down and line up across units', () => {
  expect(layout.floors).toEqual([3, 2, 1])
  expect(layout.units.map((unit) => unit.columns)).toEqual([2, 2])
  expect(layout.units[1]?.rows.map((row) => row.length)).toEqual([0, 1, 2])
})

test.each([
  ['a-201', 'right', 'a-202'],
  ['a-202', 'right', 'b-201'],
  ['a-302', 'right', 'a-302'],
  ['b-201', 'right', 'b-201'],
  ['b-201', 'up', 'b-201'],
  ['b-201', 'down', 'b-101'],
  ['a-301', 'up', 'a-301'],
  ['b-102', 'home', 'a-101'],
  ['a-101', 'end', 'b-102'],
  ['gone', 'up', 'gone'],
] as const)('from %s %s leads to %s', (from, step, to) => {
  expect(neighbour(layout, from, step)).toBe(to)
})
