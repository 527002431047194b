import { expect, test } from 'vitest'
import { codeIn } from './draft.ts'

test('the code is read from behind the # of the printed link', () => {
  expect(codeIn('#code=ABCD-EFGH')).toBe('ABCD-EFGH')
  expect(codeIn('code=ABCD-EFGH')).toBe('ABCD-EFGH')
  expect(['', '#', '#top', '#code='].map(codeIn)).toEqual(['', '', '', ''])
})
