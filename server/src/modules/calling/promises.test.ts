import { addMinutes } from '@kapok/contract/common/time'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openToday } from '#modules/rosters/index.ts'
import { writingTo } from '#platform/db/writing.ts'
import { createLog } from '#platform/log.ts'
import { testKeys } from '../../../test/keys.ts'
import { openRoster, startWorld, type World } from '../../../test/world.ts'

let now = new Date('2026-03-08T01:30:00Z')
let world: World
let stage: Awaited<ReturnType<typeof openRoster>>
beforeAll(async () => {
  world = await startWorld(() => now)
  stage = await openRoster(world, ['陈桂芳', '王伯年'])
})
afterAll(() => world.end())

type Due = { items: { name: string; owedFrom: string | null; slot: number }[] }
const putOff = (name: string, minutes: number) =>
  world.as('chen').send('rosters/record-contact', {
    listingId: stage.listing(name),
    day: world.today(),
    slot: 0,
    method: 'phone',
    outcome: 'put_off',
    putOffTo: addMinutes(now.toISOString(), minutes),
  })
const nextDay = async () => {
  now = new Date(now.getTime() + 24 * 3_600_000)
  const { pool } = world.app
  await openToday({ pool, keys: testKeys, write: writingTo(pool), now, log: createLog('silent') }, {})
}

test('a time agreed that nobody kept, on a day that nobody signed, is owed the next day and served', async () => {
  expect((await putOff('陈桂芳', 60)).status).toBe(200)
  await nextDay()
  const { body } = await world.as('chen').get<Due>('rosters/due', { rosterId: stage.rosterId, show: 'debts' })
  expect(body.items.find((one) => one.name === '陈桂芳')).toMatchObject({ owedFrom: '2026-03-08' })
  type Served = { call: { listingId: string } | null }
  const served = await world.as('chen').send<Served>('calling/serve-next', {})
  expect([stage.listing('陈桂芳'), stage.listing('王伯年')]).toContain(served.body.call?.listingId)
})

test('one agreed for another day waits there, and is no debt of the day it was agreed on', async () => {
  expect((await putOff('王伯年', 26 * 60)).status).toBe(200)
  await nextDay()
  const { body } = await world.as('chen').get<Due>('rosters/due', { rosterId: stage.rosterId, show: 'all' })
  const own = body.items.filter((one) => one.name === '王伯年')
  expect(own.map((one) => one.slot)).toContain(8)
  expect(own.filter((one) => one.owedFrom === world.yesterday())).toEqual([])
})
