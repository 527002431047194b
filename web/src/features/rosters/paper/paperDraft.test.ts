import type { QuestionSet } from '@kapok/contract/playbooks/schema'
import { RecordContact } from '@kapok/contract/rosters/schema'
import { expect, test } from 'vitest'
import { commandOf, emptyRow, isTouched, type PaperRow, problemsOf, readTime } from './paperDraft.ts'

const day = '2026-03-08'
const now = '2026-03-08T10:00:00Z'
const sheet = { time: '09:30', method: 'door' } as const
const due = { listingId: '01962a3e-0000-7000-8000-000000000001', day, slot: 0 }
const set: QuestionSet = {
  code: 'iso',
  name: { zh: '', en: '' },
  questions: [
    {
      code: 'temperature',
      type: 'number',
      label: { zh: '', en: '' },
      unit: { zh: '℃', en: '℃' },
      required: true,
      least: 34,
      most: 42,
      decimals: 1,
    },
  ],
  flags: [],
}
const row = (given: Partial<PaperRow>): PaperRow => ({ ...emptyRow, ...given })
const fields = (given: Partial<PaperRow>) => problemsOf(set, day, sheet, row(given), now).map(({ field }) => field)

test('a row nobody touched is not a row', () => {
  expect(isTouched(undefined)).toBe(false)
  expect(isTouched(emptyRow)).toBe(false)
  expect(isTouched(row({ note: '敲门没人' }))).toBe(true)
})

test('times are read as people write them', () => {
  expect(['9:05', '0905', '905', '９：０５', '9.5', '24:00', '9点'].map(readTime)).toEqual([
    '09:05',
    '09:05',
    '09:05',
    '09:05',
    '09:05',
    undefined,
    undefined,
  ])
})

test('what has to be there is asked for, and only where it has to be', () => {
  expect(fields({ digit: '2' })).toEqual([])
  expect(fields({ digit: '1' })).toEqual(['answers'])
  expect(fields({ digit: '1', answers: { temperature: 36.5 } })).toEqual([])
  expect(fields({ note: '门口有药盒' })).toEqual(['digit'])
  expect(fields({ digit: '3', answers: { temperature: 36.5 } })).toEqual(['note'])
  expect(fields({ digit: '4' })).toEqual(['putOff'])
  expect(fields({ digit: '4', putOff: '9:00' })).toEqual(['putOff'])
  expect(fields({ digit: '4', putOff: '14:00' })).toEqual([])
  expect(fields({ digit: '2', time: '19:30' })).toEqual(['time'])
})

test('what is sent is what the contract knows, at the time on the sheet', () => {
  const trouble = row({ digit: '3', answers: { temperature: 37.8 }, note: '发热', time: '9:40' })
  for (const [given, at] of [
    [row({ digit: '1', answers: { temperature: 36.5 } }), '2026-03-08T01:30:00.000Z'],
    [trouble, '2026-03-08T01:40:00.000Z'],
    [row({ digit: '4', putOff: '1400' }), '2026-03-08T01:30:00.000Z'],
    [row({ digit: '8', answers: { temperature: 36.5 }, note: '邻居说没有这家' }), '2026-03-08T01:30:00.000Z'],
  ] as const) {
    const command = commandOf(due, sheet, given)
    expect(RecordContact.parse(command.input)).toEqual(command.input)
    expect(command.at).toBe(at)
  }
  expect(commandOf(due, sheet, trouble).input).toMatchObject({ outcome: 'reached', concern: { what: '发热' } })
  expect(commandOf(due, sheet, row({ digit: '8', answers: { temperature: 36.5 } })).input.answers).toEqual({})
})
