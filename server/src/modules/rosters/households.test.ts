import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { startWorld, type World } from '../../../test/world.ts'

let world: World
let listingId = ''
let roster: Record<string, unknown>
const people = ['何国强', '谭玉珍', '何小明']

type Entry = {
  id: string
  source: { id: string }
  reverses: string | null
  reversedBy: string | null
  minutes: number
}
const entriesOf = async (sourceId: string) => {
  const { body } = await world
    .as('station_head')
    .get<{ items: Entry[] }>('figures/entries', { from: world.today(), to: world.today(), limit: 200 })
  return body.items.filter((entry) => entry.source.id === sourceId)
}
const standing = (entries: Entry[]) =>
  entries.filter((one) => one.reverses === null && one.reversedBy === null).map((one) => one.minutes)

beforeAll(async () => {
  world = await startWorld()
  const head = world.as('station_head')
  const responseId = newId()
  const rosterId = newId()
  const householdId = newId()
  await head.send('response/open-response', {
    responseId,
    name: '春雨防疫响应',
    playbook: 'epidemic',
    level: 'level_2',
    areaIds: [world.places.east],
    startsOn: world.today(),
  })
  roster = {
    rosterId,
    responseId,
    organisationId: world.places.eastStation,
    areaId: world.places.east,
    name: '居家隔离',
    template: 'home-isolation',
    startsOn: world.today(),
    rhythm: { type: 'daily', windows: [{ from: '00:00', to: '24:00' }] },
  }
  await head.send('rosters/create-roster', roster)
  const members: { personId: string; head: boolean }[] = []
  for (const name of people) {
    const personId = newId()
    const added = await head.send('people/add-person', { personId, name, areaId: world.places.east })
    expect(added.status).toBe(200)
    members.push({ personId, head: members.length === 0 })
  }
  const household = await head.send('people/add-household', { householdId, areaId: world.places.east, members })
  expect(household).toMatchObject({ status: 200 })
  listingId = newId()
  const added = await head.send('rosters/add-listing', {
    listingId,
    rosterId,
    householdId,
    responsibleId: world.id('chen'),
  })
  expect(added.status).toBe(200)
})
afterAll(() => world.end())

const visit = async () => {
  const input = { listingId, day: world.today(), slot: 0, method: 'door', outcome: 'reached', minutes: 12 }
  const answers = { temperature: 36.5, has_symptoms: false, left_home: false, same_members: true }
  const { status, body } = await world
    .as('chen')
    .send<{ contactId: string }>('rosters/record-contact', { ...input, answers, separate: true })
  expect(status).toBe(200)
  return body.contactId
}
const reverse = (entryId: string) =>
  world.as('chen').send('ledger/reverse-entry', { entryId, reversalId: newId(), reason: '当时不在家' })

test('a roster is not made where the emergency was not opened', async () => {
  const west = { rosterId: newId(), organisationId: world.places.westStation, areaId: world.places.west }
  expect(await world.as('westHead').send('rosters/create-roster', { ...roster, ...west })).toMatchObject({
    status: 409,
    body: { code: 'area-not-in-response' },
  })
})

test('a visit to a household is one entry a person and its time once', async () => {
  expect(standing(await entriesOf(await visit())).toSorted((a, b) => b - a)).toEqual([12, 0, 0])
})

test('taking one person of a household contact back keeps the time: it moves to somebody who was met', async () => {
  const contactId = await visit()
  const timed = (await entriesOf(contactId)).find((one) => one.minutes > 0)
  expect((await reverse(timed!.id)).status).toBe(200)
  expect(standing(await entriesOf(contactId)).toSorted((a, b) => b - a)).toEqual([12, 0])
  const rest = (await entriesOf(contactId)).filter((one) => one.reverses === null && one.reversedBy === null)
  for (const one of rest.toSorted((a, b) => a.minutes - b.minutes)) await reverse(one.id)
  expect(standing(await entriesOf(contactId))).toEqual([])
})

test('taking the whole contact back takes back every entry that stands, one that was moved too', async () => {
  const contactId = await visit()
  const timed = (await entriesOf(contactId)).find((one) => one.minutes > 0)
  await reverse(timed!.id)
  const back = await world.as('chen').send('rosters/reverse-contact', { contactId, reason: '记错了户' })
  expect(back.status).toBe(200)
  const entries = await entriesOf(contactId)
  expect(standing(entries)).toEqual([])
  const total = entries.reduce((sum, one) => sum + (one.reverses === null ? one.minutes : -one.minutes), 0)
  expect(total).toBe(0)
})
