import type { DueRow } from '@kapok/contract/rosters/schema'
import { expect, test } from 'vitest'
import { sheetsOf, slotNow } from './numbered.ts'

const due = (room: string, given: Partial<DueRow> = {}) =>
  ({
    listingId: room,
    day: '2026-03-08',
    slot: 0,
    areaName: '',
    address: { estate: '花苑里', building: '3栋', unit: '1', floor: Math.floor(Number(room) / 100), room },
    responsibleId: 'chen',
    responsibleName: '陈立',
    status: 'not_tried',
    closesAt: '2026-03-08T02:00:00Z',
    ...given,
  }) as DueRow

test('one sheet for each worker, numbered on the way from the top floor down', () => {
  const dues = [due('101'), due('901'), due('502', { responsibleId: 'wu', responsibleName: '吴敏' }), due('301')]
  const sheets = sheetsOf(dues, { worker: null, slot: null })
  expect(sheets.map(({ workerName }) => workerName)).toEqual(['陈立', '吴敏'])
  expect(sheets[0]?.lines.map(({ number, due: { listingId } }) => `${number} ${listingId}`)).toEqual([
    '1 901',
    '2 301',
    '3 101',
  ])
})

test('a name that is done keeps its number, so the written sheet still fits in the evening', () => {
  const morning = sheetsOf([due('901'), due('301')], { worker: 'chen', slot: null })
  const evening = sheetsOf([due('901', { status: 'reached' }), due('301')], { worker: 'chen', slot: null })
  const numbers = (sheets: typeof morning) => sheets[0]?.lines.map(({ number }) => number)
  expect(numbers(evening)).toEqual(numbers(morning))
})

test('names without a worker come last', () => {
  const sheets = sheetsOf([due('901', { responsibleId: null, responsibleName: null }), due('101')], {
    worker: null,
    slot: null,
  })
  expect(sheets.map(({ workerId }) => workerId)).toEqual(['chen', null])
})

test('the window that runs now is the one that is printed', () => {
  const both = [due('901'), due('901', { slot: 1, closesAt: '2026-03-08T12:00:00Z' })]
  expect(slotNow(both, '2026-03-08T01:00:00Z')).toBe(0)
  expect(slotNow(both, '2026-03-08T05:00:00Z')).toBe(1)
  expect(slotNow([due('901')], '2026-03-08T01:00:00Z')).toBeNull()
})
