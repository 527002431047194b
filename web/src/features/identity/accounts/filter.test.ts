import { expect, test } from 'vitest'
import { inputOf, isNarrowed } from './filter.ts'

test('who works here now is asked for, unless somebody asks for the others', () => {
  expect(inputOf({}, '')).toEqual({ limit: 100, status: 'active' })
  expect(inputOf({ state: 'disabled' }, '')).toEqual({ limit: 100, status: 'disabled' })
  expect(inputOf({ state: 'all', role: 'officer' }, '7766')).toEqual({ limit: 100, role: 'officer', search: '7766' })
  expect([{}, { state: 'all' }, { role: 'officer' }].map(isNarrowed)).toEqual([false, true, true])
})

test('what somebody wrote into the address and nobody knows is left out', () => {
  expect(inputOf({ state: 'x', role: 'king' }, '')).toEqual({ limit: 100, status: 'active' })
})
