import { instantAt } from '@kapok/contract/common/time'
import { expect, test } from 'vitest'
import type { LocalDoor } from '../../../offline/index.ts'
import { daySections, nextDoor } from './daySections.ts'

const day = '2026-03-08'
const at = (time: string) => instantAt(day, time)

const door = (room: string, given: Partial<LocalDoor> = {}): LocalDoor =>
  ({
    key: `${room}|${day}|${given.slot ?? 0}`,
    listingId: room,
    day,
    slot: 0,
    opensAt: at('08:30'),
    closesAt: at('17:30'),
    areaName: '花苑社区',
    address: { estate: '花苑里', building: '3栋', unit: room.slice(0, 1), floor: 3, room },
    status: 'not_tried',
    flags: [],
    owedFrom: null,
    putOffTo: null,
    lastAt: null,
    reachedAt: null,
    local: { waiting: 0, refused: 0, sent: 0 },
    ...given,
  }) as unknown as LocalDoor

const rooms = (doors: readonly LocalDoor[]) => doors.map(({ listingId }) => listingId)

test('a walk is cut where the unit changes', () => {
  const { groups } = daySections([door('101'), door('102'), door('201')], 'walking', at('09:00'))
  expect(groups.map(({ doors }) => rooms(doors))).toEqual([['101', '102'], ['201']])
})

test('by urgency the flagged come first, then debts, then what ends first', () => {
  const doors = [
    door('1', { flags: [{ code: 'fever', severity: 'urgent', label: { zh: '', en: '' } }] }),
    door('2', { owedFrom: '2026-03-07' }),
    door('3', { closesAt: at('10:00') }),
    door('4'),
  ]
  expect(daySections(doors, 'urgency', at('09:00')).groups.map(({ of }) => of.by)).toEqual([
    'flagged',
    'debts',
    'until',
    'until',
  ])
})

test('the evening report is not in the way in the morning, and is there when it begins', () => {
  const evening = door('1', { slot: 1, opensAt: at('16:00'), closesAt: at('20:00') })
  expect(rooms(daySections([evening], 'walking', at('09:00')).later)).toEqual(['1'])
  expect(rooms(daySections([evening], 'walking', at('15:40')).todo)).toEqual(['1'])
})

test('who asked to be rung at two is away until two, and then back', () => {
  const agreed = door('1', { status: 'put_off', putOffTo: at('14:00') })
  expect(rooms(daySections([agreed], 'walking', at('13:59')).agreed)).toEqual(['1'])
  expect(rooms(daySections([agreed], 'walking', at('14:00')).todo)).toEqual(['1'])
})

test('a record that the server refused is still to be done', () => {
  const refused = door('1', { status: 'reached', local: { waiting: 0, refused: 1, sent: 0 } })
  expect(rooms(daySections([refused], 'walking', at('09:00')).todo)).toEqual(['1'])
})

test('after a door comes the next one on the way, then those left behind, then nothing', () => {
  const doors = [door('101'), door('102', { status: 'reached' }), door('103'), door('104')]
  const after = (room: string, given = doors) => nextDoor(given, 'walking', at('09:00'), `${room}|${day}|0`)?.listingId
  expect(after('101')).toBe('103')
  expect(after('104')).toBe('101')
  expect(after('101', [door('101')])).toBeUndefined()
})
