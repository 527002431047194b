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
const on = (code: string) => ({
  opensAt: '2026-03-08T00:30:00Z',
  step: { code, label: { zh: '', en: '' }, dueAt: null, owner: 'responsible' },
})
const inVain = { outcome: 'no_answer', method: 'phone' } as const
const earlier = { ...inVain, at: '2026-03-08T01:00:00Z', reversed: false }

test('the first unanswered call is tried again, the second leads on', () => {
  expect(stepAfter(ladder, on('call'), [], inVain)?.code).toBe('call')
  expect(stepAfter(ladder, on('call'), [earlier], inVain)?.code).toBe('other')
  expect(stepAfter(ladder, on('call'), [{ ...earlier, reversed: true }], inVain)?.code).toBe('call')
})

test('calls of yesterday do not count, and a door is not knocked at by telephone', () => {
  expect(stepAfter(ladder, on('call'), [{ ...earlier, at: '2026-03-07T01:00:00Z' }], inVain)?.code).toBe('call')
  expect(stepAfter(ladder, on('door'), [], inVain)?.code).toBe('door')
})

test('nothing is said where the server alone knows', () => {
  expect(stepAfter(ladder, on('call'), [], { outcome: 'refused', method: 'phone' })).toBeNull()
  expect(stepAfter(ladder, on('door'), [], { outcome: 'no_answer', method: 'door' })).toBeNull()
})
