import type { Ladder } from '@kapok/contract/playbooks/schema'
import { expect, test } from 'vitest'
import { stepAfter } from './stepAfter.ts'

const step = (code: string, action: Ladder['steps'][number]['action'], attempts: number) => ({
  code,
  label: { zh: code, en: code },
  action,
  owner: 'responsible' as const,
  attempts,
  withinMinutes: 60,
})
const ladder: Ladder = {
  code: 'elder',
  name: { zh: '', en: '' },
  steps: [step('call', 'call', 2), step('other', 'other_number', 1), step('door', 'door', 1)],
}
const due = (code: string, attempts: number) => ({
  day: '2026-03-08',
  opensAt: '2026-03-08T00:30:00Z',
  attempts,
  step: { code, label: { zh: '', en: '' }, dueAt: null, owner: 'responsible' },
})
const inVain = { outcome: 'no_answer', method: 'phone' } as const
const earlier = { ...inVain, at: '2026-03-08T01:00:00Z', reversed: false }
const now = '2026-03-08T02:00:00Z'
const after = (...given: [...Parameters<typeof stepAfter>] extends [Ladder, ...infer R, string] ? R : never) => {
  const climb = stepAfter(ladder, ...given, now)
  return climb.state === 'due' ? climb.step.code : climb.state
}

test('the first unanswered call is tried again, the second leads on', () => {
  expect(after(due('call', 0), [], inVain)).toBe('call')
  expect(after(due('call', 1), [earlier], inVain)).toBe('other')
  expect(after(due('call', 0), [{ ...earlier, at: '2026-03-07T01:00:00Z' }], inVain)).toBe('call')
})

test('with more attempts than the card carries it goes on from the step that was due', () => {
  expect(after(due('other', 5), [earlier], inVain)).toBe('door')
  expect(after(due('door', 5), [earlier], { outcome: 'no_answer', method: 'door' })).toBe('exhausted')
})

test('somebody reached has nothing more to climb', () => {
  expect(after(due('call', 0), [], { outcome: 'reached', method: 'phone' })).toBe('settled')
})
