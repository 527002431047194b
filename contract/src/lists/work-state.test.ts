import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DueStatus, Outcome } from '../rosters/schema.ts'
import { WorkState } from './schema.ts'
import { isEnded, noWork, type RowFacts, unknownOf, workStateOf } from './work-state.ts'

const row = (facts: Partial<RowFacts> = {}): RowFacts => ({
  placed: true,
  handedBack: false,
  status: 'not_tried',
  attempts: 0,
  outside: false,
  handedOn: false,
  answer: null,
  ...facts,
})
const anyRow: fc.Arbitrary<RowFacts> = fc.record({
  placed: fc.boolean(),
  handedBack: fc.boolean(),
  status: fc.constantFrom(...DueStatus.options),
  attempts: fc.nat(5),
  outside: fc.boolean(),
  handedOn: fc.boolean(),
  answer: fc.option(fc.constantFrom(...Outcome.options)),
})

describe('how far a row of a list is', () => {
  test('three calls nobody answered are in hand while a step of our own is left, and unreachable after it', () => {
    expect(workStateOf(row({ status: 'no_answer', attempts: 3 }))).toBe('in_hand')
    expect(workStateOf(row({ status: 'no_answer', attempts: 6, outside: true }))).toBe('unreachable')
  })

  test('handed on it is theirs until they answer, and done with what they found', () => {
    const tried = { status: 'no_answer' as const, attempts: 6, outside: true }
    expect(workStateOf(row({ ...tried, handedOn: true }))).toBe('handed_on')
    expect(workStateOf(row({ ...tried, status: 'moved_away', answer: 'moved_away' }))).toBe('done')
    expect(workStateOf(row({ ...tried, answer: 'no_answer' }))).toBe('unreachable')
  })

  test('handed back it is not ours, until somebody gives it on', () => {
    expect(workStateOf(row({ placed: false, handedBack: true }))).toBe('not_ours')
    expect(workStateOf(row({ placed: false }))).toBe('unplaced')
    expect(workStateOf(row())).toBe('untouched')
  })

  test('who was reached is done, whatever else is known of the row', () => {
    fc.assert(
      fc.property(anyRow, (facts) => {
        expect(workStateOf({ ...facts, status: 'reached' })).toBe('done')
      }),
    )
  })

  test('a promise is never lost behind anything but having been reached', () => {
    fc.assert(
      fc.property(anyRow, (facts) => {
        expect(workStateOf({ ...facts, placed: true, status: 'put_off' })).toBe('promised')
      }),
    )
  })

  test('a row that somebody has tried is never untouched, and one with an open end is not ended', () => {
    fc.assert(
      fc.property(anyRow, (facts) => {
        const state = workStateOf(facts)
        expect(WorkState.options).toContain(state)
        if (facts.attempts > 0) expect(state).not.toBe('untouched')
        if (facts.placed && facts.handedOn && facts.status !== 'reached' && facts.status !== 'duplicate')
          expect(isEnded(state)).toBe(false)
      }),
    )
  })

  test('counted by their states, every row is counted once', () => {
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const counts = { ...noWork }
        for (const one of rows) counts[workStateOf(one)] += 1
        expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(rows.length)
        expect(unknownOf(counts)).toBe(rows.filter((one) => !isEnded(workStateOf(one))).length)
      }),
    )
  })
})
