import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { startWorld, type World } from '../../../test/world.ts'

let world: World
const buildingId = newId()
beforeAll(async () => {
  world = await startWorld(() => new Date('2026-03-09T04:00:00Z'))
  const layout = { units: ['1', '2'], floors: 3, roomsPerFloor: 2 }
  const building = { buildingId, areaId: world.places.east, estate: '新苑', name: '7栋', layout }
  await world.as('station_head').send('places/add-building', building)
})
afterAll(() => world.end())

type Building = {
  id: string
  estate: string
  name: string
  units: number
  floors: number
  dwellings: number
  endedOn: string | null
}
type Door = { id: string; unit: string; room: string; label: string; endedOn: string | null }
const read = async () =>
  (await world.as('chen').get<{ building: Building; dwellings: Door[] }>('places/building', { buildingId })).body
const listed = async (show: 'standing' | 'all' = 'standing') =>
  (await world.as('chen').get<{ items: Building[] }>('places/buildings', { show })).body.items.find(
    ({ id }) => id === buildingId,
  )
const head = (name: string, input: object) => world.as('station_head').send<{ code?: string }>(name, input)

test('estate and name are corrected; the doors are named after it', async () => {
  await head('places/edit-building', { buildingId, estate: '新苑里' })
  await head('places/edit-building', { buildingId, name: '8栋' })
  const { building, dwellings } = await read()
  expect(building).toMatchObject({ estate: '新苑里', name: '8栋', units: 2, floors: 3, dwellings: 12, endedOn: null })
  expect(dwellings[0]?.label).toBe('8-1-101')
})

test('a name that another building of the estate has is refused', async () => {
  const layout = { units: [''], floors: 1, roomsPerFloor: 1 }
  await head('places/add-building', {
    buildingId: newId(),
    areaId: world.places.east,
    estate: '新苑里',
    name: '9栋',
    layout,
  })
  const { status, body } = await head('places/edit-building', { buildingId, name: '9栋' })
  expect([status, body.code]).toEqual([409, 'building-there'])
})

test('a door is corrected, and ended: it stands in the building, and is counted no more', async () => {
  const { dwellings } = await read()
  const door = dwellings.find(({ unit, room }) => unit === '2' && room === '302')!
  await head('places/edit-dwelling', { dwellingId: door.id, unit: '2', floor: 4, room: '401' })
  expect((await read()).building.floors).toBe(4)
  const { body } = await head('places/edit-dwelling', { dwellingId: door.id, room: '301' })
  expect(body.code).toBe('dwelling-there')
  await head('places/edit-dwelling', { dwellingId: door.id, endedOn: '2026-03-08' })
  const after = await read()
  expect(after.building).toMatchObject({ dwellings: 11, floors: 3 })
  expect(after.dwellings.find(({ id }) => id === door.id)).toMatchObject({ room: '401', endedOn: '2026-03-08' })
  await head('places/edit-dwelling', { dwellingId: door.id, endedOn: null })
  expect((await read()).building.dwellings).toBe(12)
})

test('a building that has ended is listed on demand only, and can be brought back', async () => {
  await head('places/edit-building', { buildingId, endedOn: '2026-03-09' })
  expect(await listed(), 'its last day').toBeDefined()
  await head('places/edit-building', { buildingId, endedOn: '2026-03-08' })
  expect(await listed()).toBeUndefined()
  expect(await listed('all')).toMatchObject({ endedOn: '2026-03-08' })
  expect((await read()).building.endedOn).toBe('2026-03-08')
  await head('places/edit-building', { buildingId, endedOn: null })
  expect(await listed()).toBeDefined()
})
