import { describe, expect, test } from 'vitest'
import { type ClosePreview, explain, explainedOf, isComplete, type OpenName } from './closing.ts'

const name = (listingId: string, responsibleId: string | null) =>
  ({
    listingId,
    day: '2026-03-08',
    slot: 0,
    responsibleId,
    suggestedReason: 'no_answer',
    suggestedNextStep: 'visit',
  }) as OpenName
const preview = (open: OpenName[]) => ({ open, owners: [{ accountId: 'w1', name: '陈立' }] }) as ClosePreview

describe('what is said of the open names', () => {
  test('suggestions stand until somebody says otherwise; the own worker is the owner', () => {
    expect(explainedOf(preview([name('a', 'w1')]), new Map())).toEqual([
      { listingId: 'a', slot: 0, reason: 'no_answer', nextStep: 'visit', ownerId: 'w1' },
    ])
  })

  test('a worker who has left is no owner: the name is not complete', () => {
    const [said] = explainedOf(preview([name('a', 'gone')]), new Map())
    expect(said && isComplete(said)).toBe(false)
  })

  test('one change for several names leaves the rest of what was said', () => {
    const first = explain(new Map(), ['a|2026-03-08|0'], { note: '女儿说住院' })
    const both = explain(first, ['a|2026-03-08|0', 'b|2026-03-08|0'], { reason: 'in_hospital', ownerId: 'w1' })
    expect(explainedOf(preview([name('a', null), name('b', null)]), both)).toEqual([
      { listingId: 'a', slot: 0, reason: 'in_hospital', nextStep: 'visit', ownerId: 'w1', note: '女儿说住院' },
      { listingId: 'b', slot: 0, reason: 'in_hospital', nextStep: 'visit', ownerId: 'w1' },
    ])
  })
})
