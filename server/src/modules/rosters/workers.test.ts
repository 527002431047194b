import type { TeamMember } from '@kapok/contract/rosters/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAccounts } from '#modules/identity/index.ts'
import { everything } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import { newId } from '#platform/ids.ts'
import { openRoster, password, startWorld, type World } from '../../../test/world.ts'

let world: World
let stage: Awaited<ReturnType<typeof openRoster>>
const volunteers = Array.from({ length: 30 }, (_, n) => ({
  id: newId(),
  name: `志愿者${String(n).padStart(2, '0')}`,
  loginName: `helper-${n}`,
  role: 'volunteer' as const,
}))

beforeAll(async () => {
  world = await startWorld()
  stage = await openRoster(world, ['陈桂芳', '王伯年'])
  const organisationId = world.places.eastStation
  const elsewhere = { id: newId(), name: '志愿者西', loginName: 'helper-west', role: 'volunteer' as const }
  await writingTo(world.app.pool)(everything, (tx) =>
    addAccounts(
      tx,
      [
        ...volunteers.map((one) => ({ ...one, organisationId })),
        { ...elsewhere, organisationId: world.places.westStation },
      ],
      password,
      new Date(),
    ),
  )
})
afterAll(() => world.end())

type Page = {
  items: { accountId: string; name: string; role: string; organisationName: string }[]
  next: string | null
}
const workers = (input: object, who = 'station_head') => world.as(who).ask<Page>('rosters/workers', input)

test('who can carry a roster comes page by page, staff before volunteers, each once, and nobody of elsewhere', async () => {
  const found: Page['items'] = []
  let after: string | null | undefined
  do {
    const { body } = await workers({ rosterId: stage.rosterId, limit: 10, ...(after && { after }) })
    found.push(...body.items)
    after = body.next
  } while (after)
  expect(new Set(found.map((one) => one.accountId)).size).toBe(found.length)
  const firstVolunteer = found.findIndex((one) => one.role === 'volunteer')
  expect(found.slice(0, firstVolunteer).map((one) => one.name)).toContain('chen')
  expect(found.slice(firstVolunteer).every((one) => one.role === 'volunteer')).toBe(true)
  expect(found.filter((one) => one.name.startsWith('志愿者'))).toHaveLength(30)
  expect(found.map((one) => one.name)).not.toContain('志愿者西')
  expect(found.map((one) => one.name)).not.toContain('westWorker')
})

test('a name is found by a part of it; a wildcard is only a character', async () => {
  const { body } = await workers({ rosterId: stage.rosterId, find: '者07' })
  expect(body.items.map((one) => one.name)).toEqual(['志愿者07'])
  expect((await workers({ rosterId: stage.rosterId, find: '%' })).body.items).toEqual([])
})

test('asked for nothing or for both it says so; a neighbour is told nothing', async () => {
  expect((await workers({})).status).toBe(400)
  expect((await workers({ rosterId: stage.rosterId, organisationId: world.places.eastStation })).status).toBe(400)
  expect((await workers({ rosterId: stage.rosterId }, 'westHead')).status).toBe(404)
})

test('the number of somebody of a care team is kept sealed, in clear to those who ring it and masked to the others', async () => {
  const listingId = stage.listing('陈桂芳')
  const assign = (team: TeamMember[]) =>
    world.as('station_head').send('rosters/assign-listings', {
      rosterId: stage.rosterId,
      listingIds: [listingId, stage.listing('王伯年')],
      responsibleId: world.id('chen'),
      team,
    })
  const medic = { role: 'medic', name: '钟医生', phone: '13912345678' }
  expect((await assign([medic])).status).toBe(200)
  const cardOf = async (who: string) =>
    (await world.as(who).get<{ team: TeamMember[] }>('rosters/listing', { listingId })).body.team
  expect(await cardOf('chen')).toEqual([medic])
  expect(await cardOf('officer')).toEqual([{ ...medic, phone: '139****5678' }])
  const lines = await world
    .as('chen')
    .get<{ items: { team: TeamMember[] }[] }>('rosters/listings', { rosterId: stage.rosterId })
  expect(lines.body.items.flatMap((one) => one.team.map((member) => member.phone))).toEqual([
    '139****5678',
    '139****5678',
  ])
  const day = await world.as('chen').get<{ items: { team: TeamMember[] }[] }>('rosters/my-day')
  expect(day.body.items[0]?.team).toEqual([medic])

  const client = await world.app.pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.areas', '/', true)`)
    const { rows } = await client.query<{ team: string }>('select team::text from listing where id = $1', [listingId])
    expect(rows[0]?.team).toContain('139****5678')
    expect(rows[0]?.team).not.toContain('13912345678')
  } finally {
    await client.query('rollback')
    client.release()
  }
  // A form that was filled from a masked list hands the masked number back: the number stays.
  await assign([{ ...medic, phone: '139****5678' }])
  expect(await cardOf('chen')).toEqual([medic])
  // From a stale list it would be lost.
  const stale = await assign([{ ...medic, phone: '138****0000' }])
  expect(stale).toMatchObject({ status: 400, body: { code: 'masked-number', fields: [{ path: 'team.0.phone' }] } })
  expect(await cardOf('chen')).toEqual([medic])
})

test('a team written before numbers were sealed does not keep its door or the day from opening', async () => {
  const listingId = stage.listing('王伯年')
  const old = { role: 'medic', name: '钟医生', phone: '13912345678' }
  await writingTo(world.app.pool)(everything, (tx) =>
    tx
      .updateTable('listing')
      .set({ team: JSON.stringify([old]) })
      .where('id', '=', listingId)
      .execute(),
  )
  const card = await world.as('chen').get<{ team: TeamMember[] }>('rosters/listing', { listingId })
  expect(card.body.team).toEqual([old])
  const day = await world.as('chen').get<{ items: { listingId: string; team: TeamMember[] }[] }>('rosters/my-day')
  expect(day.body.items.find((one) => one.listingId === listingId)?.team).toEqual([old])
})
