import { instantAt } from '@kapok/contract/common/time'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRoster, startWorld, type World } from '../../../test/world.ts'

const day = '2026-03-09'
let now = new Date(instantAt(day, '09:00'))
let world: World
let stage: Awaited<ReturnType<typeof openRoster>>

beforeAll(async () => {
  world = await startWorld(() => now)
  const windows = [
    { from: '07:00', to: '10:00' },
    { from: '16:00', to: '20:00' },
  ]
  stage = await openRoster(world, ['陈桂芳', '王伯年'], { rhythm: { type: 'daily', windows } })
})
afterAll(() => world.end())

type Buildings = { items: { buildingId: string; dwellings: number }[] }
type Grid = { dwellings: { unit: string; room: string; mark: string | null }[] }
const marks = async () => {
  const head = world.as('station_head')
  const { body } = await head.get<Buildings>('rosters/day-buildings', { rosterId: stage.rosterId })
  const grid = await head.get<Grid>('rosters/house-grid', { buildingId: body.items[0]?.buildingId ?? '' })
  return Object.fromEntries(grid.body.dwellings.flatMap(({ room, mark }) => (mark === null ? [] : [[room, mark]])))
}

test('a door reached this morning does not look undone because of a window that has not opened', async () => {
  const listingId = stage.listing('陈桂芳')
  await world
    .as('chen')
    .send('rosters/record-contact', { listingId, day, slot: 0, method: 'phone', outcome: 'reached' })
  expect(await marks()).toEqual({ 101: 'reached', 102: 'not_tried' })
})

test('once the evening window opens, both doors are to be done', async () => {
  now = new Date(instantAt(day, '16:00'))
  expect(await marks()).toEqual({ 101: 'not_tried', 102: 'not_tried' })
})

test('a door that has ended is drawn only while somebody is called behind it; no list finds it', async () => {
  const head = world.as('station_head')
  const buildingId = world.places.building
  type Doors = { dwellings: { id: string; unit: string; room: string }[] }
  const { dwellings } = (await head.get<Doors>('places/building', { buildingId })).body
  const counted = async () =>
    (await head.get<Buildings>('rosters/day-buildings', { rosterId: stage.rosterId })).body.items[0]?.dwellings
  expect(await counted()).toBe(dwellings.length)
  for (const room of ['102', '601']) {
    const door = dwellings.find((one) => one.unit === '1' && one.room === room)!
    await head.send('places/edit-dwelling', { dwellingId: door.id, endedOn: '2026-03-08' })
  }
  expect(await counted()).toBe(dwellings.length - 2)
  const rooms = (await head.get<Grid>('rosters/house-grid', { buildingId })).body.dwellings
    .filter(({ unit }) => unit === '1')
    .map(({ room }) => room)
  expect(rooms).toContain('102')
  expect(rooms).not.toContain('601')
  const pasted = ['姓名\t小区\t楼栋\t单元\t房号', '何国强\t花苑里\t3栋\t1\t601'].join('\n')
  const { body } = await head.ask<{ rows: { problems: { column: string }[] }[] }>('rosters/preview-listings', {
    rosterId: stage.rosterId,
    pasted,
  })
  expect(body.rows[0]?.problems.map(({ column }) => column)).toEqual(['room'])
})
