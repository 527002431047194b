import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { startWorld, type World } from '../../../test/world.ts'

let world: World
let organisationId: string
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

type Told = { code: string; details?: { members?: number } }
const administrator = () => world.as('administrator')
const add = async (areaId = world.places.east) => {
  const id = newId()
  const made = { organisationId: id, name: '花苑里志愿队', type: 'volunteer_team', field: 'elder', areaId }
  const { status } = await administrator().send('places/add-organisation', made)
  expect(status).toBe(200)
  return id
}
const edit = (change: object, id = organisationId) =>
  administrator().send<Told>('places/edit-organisation', { organisationId: id, ...change })
const read = async (id = organisationId) => {
  type Item = { id: string; endedOn: string | null }
  const { body } = await administrator().get<{ items: Item[] }>('places/organisations')
  return body.items.find((one) => one.id === id)
}

test('what is given changes, what is left out stays, null takes away', async () => {
  organisationId = await add()
  expect((await edit({ name: '花苑里邻里队', phone: '0999-6001234' })).status).toBe(200)
  expect(await read()).toMatchObject({
    name: '花苑里邻里队',
    type: 'volunteer_team',
    field: 'elder',
    phone: '0999-6001234',
  })
  expect((await edit({ type: 'charity', field: null, phone: null, runBy: world.places.eastStation })).status).toBe(200)
  expect(await read()).toMatchObject({ name: '花苑里邻里队', type: 'charity', field: null, phone: null })
  expect((await edit({})).status).toBe(200)
  expect((await edit({ runBy: newId() })).body.code).toBe('not-found')
  const { rows } = await world.app.pool.query(`select run_by from organisation where id = $1`, [organisationId])
  expect(rows).toEqual([{ run_by: world.places.eastStation }])
})

test('one in which somebody works is not ended; ended, it keeps its day, takes no roster and can be opened again', async () => {
  const station = world.places.eastStation
  const refused = await edit({ ended: true }, station)
  expect(refused.body).toMatchObject({ code: 'organisation-in-use' })
  expect(refused.body.details?.members).toBeGreaterThan(5)
  expect((await edit({ ended: true })).status).toBe(200)
  expect((await edit({ ended: true })).status).toBe(200)
  expect((await read())?.endedOn).toBe(world.today())
  const response = {
    responseId: newId(),
    name: '春雨',
    playbook: 'epidemic',
    level: 'level_2',
    areaIds: [world.places.east],
  }
  await world.as('station_head').send('response/open-response', { ...response, startsOn: world.today() })
  const roster = { rosterId: newId(), responseId: response.responseId, organisationId, areaId: world.places.east }
  const made = { ...roster, name: '名册', template: 'daily-phone-round', startsOn: world.today() }
  const create = () => world.as('station_head').send<Told>('rosters/create-roster', made)
  expect((await create()).body.code).toBe('organisation-ended')
  expect((await edit({ ended: false })).status).toBe(200)
  expect((await read())?.endedOn).toBeNull()
  expect((await create()).status).toBe(200)
})

test('an area is given only by who answers for it, and its members work there from that moment', async () => {
  expect((await edit({ areaId: world.places.west })).body.code).toBe('not-permitted')
  expect((await edit({ areaId: world.places.street }, world.places.eastStation)).body.code).toBe('not-permitted')
  const city = { id: newId(), account: newId() }
  const { pool } = world.app
  await pool.query(
    `insert into organisation (id, name, type, area_id, area_path) values ($1, '市局', 'authority', $2, '/9901/')`,
    [city.id, world.places.city],
  )
  await pool.query(
    `insert into membership (id, account_id, organisation_id, role) values ($1, $2, $3, 'administrator')`,
    [newId(), world.id('administrator'), city.id],
  )
  world.app.sessions.forget()
  const pathOf = async (who: string) => {
    const { body } = await world.as(who).get<{ memberships: { areaPath: string }[] }>('identity/me')
    return body.memberships[0]?.areaPath
  }
  expect((await edit({ areaId: world.places.west }, world.places.eastStation)).status).toBe(200)
  expect(await pathOf('station_head')).toBe('/9901/990101001/990101001002/')
  // Its administrator is the only one above it: moved down, the city would have nobody.
  expect((await edit({ areaId: world.places.east }, city.id)).body.code).toBe('last-administrator')
})
