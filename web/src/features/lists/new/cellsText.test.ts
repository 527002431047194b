import { expect, test } from 'vitest'
import { cellsText } from './cellsText.ts'

test('a line inside a cell does not become a row', () => {
  const table = { header: ['昵称', '原文'], rows: [{ line: 1, cells: ['王阿姨', '3-1201\n王阿姨\t2份'] }] }
  expect(cellsText(table)).toBe('昵称\t原文\n王阿姨\t3-1201 王阿姨 2份')
})
