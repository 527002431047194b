import { expect, test } from 'vitest'
import { ApiProblem } from '../api/problem.ts'
import { judge, judgeFailure } from './answers.ts'

const sent = { tries: 1 }
const problem = (code: string) => ({ code, message: code })

test('done is done, with what the server said', () => {
  expect(judge(sent, { id: 'a', ok: true })).toEqual({ state: 'sent' })
  expect(judge(sent, { id: 'a', ok: true, result: { n: 1 } })).toEqual({ state: 'sent', result: { n: 1 } })
})

test('an answer that says nothing of a record keeps it queued', () => {
  expect(judge(sent, undefined)).toEqual({ state: 'waiting' })
})

test.each([401, 408, 425, 429, 500, 502, 503, 504])('status %i keeps it queued', (status) => {
  expect(judge(sent, { id: 'a', ok: false, status, problem: problem('whatever') }).state).toBe('waiting')
})

test.each([400, 403, 404, 409, 410, 413, 422])('status %i is final: refused, with what the server said', (status) => {
  expect(judge(sent, { id: 'a', ok: false, status, problem: problem('day-closed') })).toEqual({
    state: 'refused',
    problem: problem('day-closed'),
  })
})

test('without a status the platform’s own codes pass, every other one is final', () => {
  expect(judge(sent, { id: 'a', ok: false, problem: problem('unavailable') }).state).toBe('waiting')
  expect(judge(sent, { id: 'a', ok: false, problem: problem('not-permitted') }).state).toBe('refused')
})

test('carried out before an update rewrote it: the id is known to the server, so it is done', () => {
  const answer = { id: 'a', ok: false, status: 409, problem: problem('command-id-reused') }
  expect(judge({ tries: 2 }, answer)).toEqual({ state: 'sent' })
  expect(judge({ tries: 1 }, answer).state).toBe('refused')
})

test('a request the server cannot read is halved until the bad record stands alone', () => {
  const unreadable = new ApiProblem(400, problem('invalid-input'))
  expect(judgeFailure(unreadable, 100)).toBe('halve')
  expect(judgeFailure(unreadable, 1)).toBe('refuse')
})

test.each([0, 401, 403, 404, 429, 500, 503])('a request that failed with %i waits whole', (status) => {
  expect(judgeFailure(new ApiProblem(status, problem('x')), 1)).toBe('wait')
})
