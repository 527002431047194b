import type { ListingRow } from '@kapok/contract/rosters/schema'
import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

test('cells keep their commas, quotes and lines', () => {
  const row = { name: '陈"老"太', note: '听力差,请按铃\n两次' } as ListingRow
  expect(toCsv(['name', 'note'], [row])).toBe('name,note\n"陈""老""太","听力差,请按铃\n两次"')
})
