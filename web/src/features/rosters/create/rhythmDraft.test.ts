import { describe, expect, test } from 'vitest'
import { draftOf, rhythmOf, windowsFit, withWindow } from './rhythmDraft.ts'

describe('a rhythm while it is being entered', () => {
  test('what a template says comes back unchanged', () => {
    for (const rhythm of [
      { type: 'once', withinDays: 0 },
      { type: 'once', withinDays: 2, by: '2026-03-05T10:00:00.000Z' },
      { type: 'every', days: 7 },
      {
        type: 'daily',
        windows: [
          { from: '07:00', to: '10:00' },
          { from: '16:00', to: '24:00' },
        ],
      },
    ] as const)
      expect(rhythmOf(draftOf({ ...rhythm } as never))).toEqual(rhythm)
  })

  test('half a number is no rhythm yet', () => {
    const draft = draftOf({ type: 'every', days: 7 })
    for (const days of ['', '0', '61', '1.5', '-1', 'x']) expect(rhythmOf({ ...draft, days })).toBeUndefined()
  })

  test('windows that overlap or end before they begin are none', () => {
    expect(windowsFit([{ from: '10:00', to: '09:00' }])).toBe(false)
    expect(
      windowsFit([
        { from: '07:00', to: '10:00' },
        { from: '09:59', to: '12:00' },
      ]),
    ).toBe(false)
    expect(
      windowsFit([
        { from: '07:00', to: '10:00' },
        { from: '10:00', to: '24:00' },
      ]),
    ).toBe(true)
    expect(windowsFit([])).toBe(false)
  })

  test('a further window begins where the last one ends, and none is made past the day', () => {
    expect(windowsFit(withWindow([{ from: '07:00', to: '10:30' }]))).toBe(true)
    expect(withWindow([{ from: '07:00', to: '23:30' }])).toHaveLength(1)
  })
})
