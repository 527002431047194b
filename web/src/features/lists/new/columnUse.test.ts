import type { ColumnUse, ListColumn } from '@kapok/contract/lists/columns'
import { expect, test } from 'vitest'
import { checkColumns, readUse, writeUse } from './columnUse.ts'

const USES: ColumnUse[] = [
  { as: 'field', field: 'name' },
  { as: 'answer', answer: 'outcome' },
  { as: 'answer', answer: 'question', question: 'temperature' },
  { as: 'shown' },
  { as: 'left' },
]

test('what stands in the select is what was meant', () => {
  for (const use of USES) expect(readUse(writeUse(use))).toEqual(use)
})

const column = (at: number, use: ColumnUse): ListColumn => ({ at, title: `c${at}`, use })

test('a list without names is told apart, and so are two columns for one thing', () => {
  expect(checkColumns([column(0, { as: 'shown' })])).toEqual({ named: false, twice: undefined })
  const name = { as: 'field', field: 'name' } as const
  expect(checkColumns([column(0, name), column(1, name)])).toEqual({ named: true, twice: 'name' })
})

test('several telephone columns are usual', () => {
  const phone = { as: 'field', field: 'phone' } as const
  expect(checkColumns([column(0, phone), column(1, phone)]).twice).toBeUndefined()
})
