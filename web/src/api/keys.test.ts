import { expect, test } from 'vitest'
import { affectedBy } from './keys.ts'
import { ApiProblem, isPassingStatus } from './problem.ts'
import { shouldRetry } from './queryClient.ts'

test('news touches its own capability and those after it, which may read it', () => {
  expect(affectedBy('rosters')).toEqual(expect.arrayContaining(['rosters', 'figures']))
  expect(affectedBy('rosters')).not.toContain('people')
  expect(affectedBy('places')).toEqual(expect.arrayContaining(['people', 'rosters', 'figures']))
  expect(affectedBy('identity')).toEqual(['identity'])
  expect(affectedBy('made-up')).toEqual(['made-up'])
})

test('an answer is never asked for again; a failing server twice more; a dead network is waited for', () => {
  const problem = (status: number) => new ApiProblem(status, { code: 'x', message: 'x' })
  for (const status of [400, 401, 403, 404, 409, 422, 429, 0]) expect(shouldRetry(0, problem(status))).toBe(false)
  expect([0, 1, 2].map((failures) => shouldRetry(failures, problem(503)))).toEqual([true, true, false])
  expect(shouldRetry(0, new Error('a mistake of ours'))).toBe(false)
})

test('which failures pass by themselves', () => {
  expect([0, 401, 408, 425, 429, 500, 503].every(isPassingStatus)).toBe(true)
  expect([400, 403, 404, 409, 410, 413, 422].some(isPassingStatus)).toBe(false)
})
