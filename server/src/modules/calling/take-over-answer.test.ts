import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyContacts } from '#modules/rosters/index.ts'
import { reading } from '#platform/db/reading.ts'
import { everything } from '#platform/db/scope.ts'
import { newId } from '#platform/ids.ts'
import { openRoster, startWorld, type World } from '../../../test/world.ts'

let now = new Date('2026-03-08T01:30:00Z')
let world: World
let stage: Awaited<ReturnType<typeof openRoster>>
const other = { rosterId: newId(), listingId: newId() }

type Call = { callId: string; listingId: string; day: string; slot: number }
type Late = {
  contactId: string
  organisationName: string
  outcome: string
  canTakeOver: boolean
  said: { answer: { en: string } }[]
}
const next = async (who: string, input: object = {}) => {
  const { status, body } = await world.as(who).send<{ call: Call | null }>('calling/serve-next', input)
  expect(status).toBe(200)
  return body.call
}
const lateOf = async (call: Call) =>
  (await world.as('chen').ask<{ late: Late[]; anyway: string | null }>('calling/card', { callId: call.callId })).body
const entries = () =>
  reading(
    world.app.pool,
    everything,
    async (_, client) => (await client.query('select count(*)::int as n from entry')).rows[0],
  )

beforeAll(async () => {
  world = await startWorld(() => now)
  stage = await openRoster(world, ['陈桂芳', '王伯年', '李秀兰'])
  const head = world.as('station_head')
  type Due = { items: { name: string; personId: string }[] }
  const due = await head.get<Due>('rosters/due', { rosterId: stage.rosterId, show: 'all' })
  const personId = due.body.items.find((one) => one.name === '陈桂芳')!.personId
  const { eastStation, east } = world.places
  await head.send('rosters/create-roster', {
    rosterId: other.rosterId,
    responseId: stage.responseId,
    organisationId: eastStation,
    areaId: east,
    name: '派出所核查',
    template: 'daily-phone-round',
    startsOn: world.today(),
    rhythm: { type: 'daily', windows: [{ from: '00:00', to: '24:00' }] },
  })
  const line = {
    listingId: other.listingId,
    rosterId: other.rosterId,
    personId,
    responsibleId: world.id('station_head'),
  }
  expect((await head.send('rosters/add-listing', line)).status).toBe(200)
})
afterAll(() => world.end())

test('the desk says who spoke with the household within the quiet hours, and calls it after all others', async () => {
  const contact = { listingId: other.listingId, day: world.today(), slot: 0, method: 'phone', outcome: 'reached' }
  const asked = { ...contact, answers: { well: true }, note: '在家，未外出' }
  expect((await world.as('station_head').send('rosters/record-contact', asked)).status).toBe(200)
  now = new Date(now.getTime() + 20 * 60_000)
  const order: string[] = []
  for (let n = 0; n < 3; n += 1) {
    const call = (await next('chen'))!
    order.push(call.listingId)
    await world.as('chen').send('calling/pass', { callId: call.callId, reason: 'not_now', backInMinutes: 5 })
  }
  expect(order[2]).toBe(stage.listing('陈桂芳'))
  const call = (await next('chen', { only: { listingId: order[2], day: world.today(), slot: 0 } }))!
  expect((await lateOf(call)).late).toMatchObject([
    { outcome: 'reached', canTakeOver: true, organisationName: '东社区社工站', said: [{ answer: { en: 'yes' } }] },
  ])
})

test('who calls all the same says why, and it stays with the call', async () => {
  const call = (await next('chen'))!
  const said = await world.as('chen').send('calling/call-anyway', { callId: call.callId, reason: '要问药够不够' })
  expect(said.status).toBe(200)
  expect((await lateOf(call)).anyway).toBe('要问药够不够')
})

test('the answer taken over settles the name: no contact, no entry, and the books still agree', async () => {
  const before = await entries()
  const call = (await next('chen'))!
  const [late] = (await lateOf(call)).late
  const taken = await world
    .as('chen')
    .send('calling/take-over-answer', { callId: call.callId, contactId: late!.contactId })
  expect(taken).toMatchObject({ status: 200, body: { status: 'reached' } })
  expect(await entries()).toEqual(before)
  type Due = { items: { name: string; status: string }[] }
  const due = await world.as('chen').get<Due>('rosters/due', { rosterId: stage.rosterId, show: 'reached' })
  expect(due.body.items.map((one) => one.name)).toEqual(['陈桂芳'])
  const again = await world
    .as('chen')
    .send<{ code: string }>('calling/take-over-answer', { callId: call.callId, contactId: late!.contactId })
  expect(again.body.code).toBe('call-not-held')
  const { faults } = await reading(world.app.pool, everything, (_, client) => verifyContacts(client))
  expect(faults).toEqual([])
})

test('of a contact of the same roster, of a stranger, or of one long past there is nothing to take over', async () => {
  now = new Date(now.getTime() + 10 * 60_000)
  const call = (await next('chen'))!
  const refused = await world
    .as('chen')
    .send<{ code: string }>('calling/take-over-answer', { callId: call.callId, contactId: newId() })
  expect(refused).toMatchObject({ status: 409, body: { code: 'no-answer-to-take-over' } })
})
