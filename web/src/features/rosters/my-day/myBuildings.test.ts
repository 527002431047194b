import { expect, test } from 'vitest'
import type { LocalDoor } from '../../../offline/index.ts'
import { type GridDoor, gridDoors, myBuildings } from './myBuildings.ts'

const now = '2026-03-08T01:00:00.000Z'
const door = (dwellingId: string, given: Partial<LocalDoor> = {}): LocalDoor =>
  ({
    key: `${dwellingId}|${given.slot ?? 0}`,
    listingId: `l-${dwellingId}`,
    day: '2026-03-08',
    slot: 0,
    opensAt: '2026-03-08T00:30:00.000Z',
    closesAt: '2026-03-08T09:30:00.000Z',
    areaName: '',
    address: { dwellingId, buildingId: 'b', estate: '花苑里', building: '3栋', unit: '1', floor: 3, room: dwellingId },
    status: 'not_tried',
    flags: [],
    owedFrom: null,
    local: { waiting: 0, refused: 0, sent: 0 },
    ...given,
  }) as unknown as LocalDoor
const drawn = (dwellingId: string, mark: GridDoor['mark']): GridDoor => ({
  dwellingId,
  unit: '1',
  floor: 3,
  room: dwellingId,
  mark,
  listingIds: [],
})

test('an own door shows what this phone has recorded, another’s what the server said', () => {
  const own = [door('301', { status: 'reached' })]
  expect(gridDoors([drawn('301', 'not_tried'), drawn('302', 'tried')], own, now).map(({ mark }) => mark)).toEqual([
    'reached',
    'tried',
  ])
})

test('without a plan of the house the own doors are drawn', () => {
  expect(gridDoors([], [door('301'), door('302', { owedFrom: '2026-03-07' })], now)).toMatchObject([
    { room: '301', mark: 'not_tried' },
    { room: '302', mark: 'debt' },
  ])
})

test('a household that reported this morning is done until the evening', () => {
  const own = [door('301', { status: 'reached' }), door('301', { slot: 1, opensAt: '2026-03-08T08:00:00.000Z' })]
  expect(gridDoors([], own, now).map(({ mark }) => mark)).toEqual(['reached'])
  expect(gridDoors([], own, '2026-03-08T08:10:00.000Z').map(({ mark }) => mark)).toEqual(['not_tried'])
})

test('buildings are counted by what is left in them', () => {
  expect(myBuildings([door('301'), door('302', { status: 'reached' })], now)).toMatchObject([
    { buildingId: 'b', left: 1, doors: [{}, {}] },
  ])
})
