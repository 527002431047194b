import { addDays, instantAt } from '@kapok/contract/common/time'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { openRoster, startWorld, type World } from '../../../test/world.ts'

const monday = '2026-03-09'
let now = new Date(instantAt(monday, '09:00'))
let world: World
let stage: Awaited<ReturnType<typeof openRoster>>
const names = ['陈桂芳', '王伯年', '李秀兰', '何国强', '谭玉珍', '黎志明']

beforeAll(async () => {
  world = await startWorld(() => now)
  stage = await openRoster(world, names)
})
afterAll(() => world.end())

type Card = {
  listingId: string
  day: string
  slot: number
  personId: string
  name: string
  status: string
  note: string | null
  phone: string | null
  followUps: { id: string; what: string }[]
  recent: { id: string; reversed: boolean; day: string }[]
  memberNames: unknown[]
  dial: { phoneId: string; state: string }[]
}
type Pull = { items: Card[]; next: string | null; whole: boolean; cursor: string; doors: string[] | null }
const pull = async (query: Record<string, string | number> = {}, who = 'chen') =>
  (await world.as(who).get<Pull>('rosters/my-day', query)).body
const keyOf = ({ listingId, day, slot }: Card) => `${listingId}|${day}|${slot}`

/** A phone that pulls: what it has after each pull must be what a whole pull would give. */
const startPhone = async (limit = 500) => {
  const cards = new Map<string, Card>()
  let cursor: string | undefined
  const sync = async () => {
    const told: string[] = []
    let next: string | undefined
    let first: Pull | undefined
    do {
      const page = await pull({ limit, ...(cursor && { since: cursor }), ...(next && { after: next }) })
      first ??= page
      for (const card of page.items) {
        told.push(card.name)
        cards.set(keyOf(card), card)
      }
      next = page.next ?? undefined
    } while (next !== undefined)
    if (first.doors) for (const key of cards.keys()) if (!first.doors.includes(key)) cards.delete(key)
    cursor = first.cursor
    return { whole: first.whole, told: told.toSorted(), doors: first.doors }
  }
  const exact = async () => {
    const byKey = (a: Card, b: Card) => (keyOf(a) < keyOf(b) ? -1 : 1)
    expect([...cards.values()].sort(byKey)).toEqual((await pull()).items.sort(byKey))
  }
  await sync()
  return { sync, exact, cards, cursor: () => cursor }
}
const record = (name: string, outcome: string, more: object = {}) =>
  world.as('chen').send<{ contactId: string }>('rosters/record-contact', {
    listingId: stage.listing(name),
    day: monday,
    slot: 0,
    method: 'phone',
    outcome,
    ...more,
  })

test('where nothing happened a pull since the last one is empty, and nothing is journalled', async () => {
  const phone = await startPhone()
  expect(phone.cards.size).toBe(6)
  const count = async () =>
    (await world.app.pool.query<{ n: number }>(`select count(*)::int as n from journal where name = 'rosters/my-day'`))
      .rows[0]
  const before = await count()
  expect(await phone.sync()).toEqual({ whole: false, told: [], doors: null })
  expect(await count()).toEqual(before)
})

test('what was recorded, promised, settled, noted and found wrong comes, and only the doors it touches', async () => {
  const phone = await startPhone()
  const followUp = { id: newId(), what: '带降压药', day: monday }
  const later = { id: newId(), what: '陪去复诊', day: addDays(monday, 2) }
  await record('陈桂芳', 'reached', { followUp })
  await record('王伯年', 'no_answer', { followUp: later })
  expect((await phone.sync()).told).toEqual(['王伯年', '陈桂芳'].toSorted())
  await phone.exact()
  const door = (name: string) => [...phone.cards.values()].find((card) => card.name === name)!
  expect(door('陈桂芳').followUps).toMatchObject([{ id: followUp.id, what: '带降压药' }])
  expect(door('王伯年').followUps).toEqual([])
  expect(door('王伯年').phone).toBe('139****1001')

  await world.as('chen').send('rosters/settle-follow-up', { followUpId: followUp.id, state: 'done', note: '已带到' })
  expect((await phone.sync()).told).toEqual(['陈桂芳'])
  expect(door('陈桂芳').followUps).toEqual([])

  await world.as('chen').send('rosters/change-listing-note', { listingId: stage.listing('李秀兰'), note: '门铃坏了' })
  await world.as('chen').send('people/mark-phone', {
    personId: door('何国强').personId,
    phoneId: door('何国强').dial[0]!.phoneId,
    state: 'wrong',
  })
  expect((await phone.sync()).told).toEqual(['何国强', '李秀兰'].toSorted())
  await phone.exact()
})

test('a contact taken back comes as taken back', async () => {
  const phone = await startPhone()
  const { body } = await record('谭玉珍', 'reached')
  await phone.sync()
  await world.as('chen').send('rosters/reverse-contact', { contactId: body.contactId, reason: '记错了人' })
  expect((await phone.sync()).told).toEqual(['谭玉珍'])
  const door = [...phone.cards.values()].find(({ name }) => name === '谭玉珍')
  expect(door?.status).toBe('not_tried')
  expect(door?.recent.find(({ id }) => id === body.contactId)?.reversed).toBe(true)
  await phone.exact()
})

test('who was given to somebody else leaves, who was given to one comes, who was taken off leaves', async () => {
  const phone = await startPhone()
  const assign = (name: string, responsibleId: string) =>
    world.as('station_head').send('rosters/assign-listings', {
      rosterId: stage.rosterId,
      listingIds: [stage.listing(name)],
      responsibleId,
    })
  await assign('黎志明', world.id('social_worker'))
  const left = await phone.sync()
  expect(left.told).toEqual([])
  expect(left.doors).toHaveLength(5)
  await phone.exact()
  await assign('黎志明', world.id('chen'))
  expect((await phone.sync()).told).toEqual(['黎志明'])
  await phone.exact()
  await world
    .as('station_head')
    .send('rosters/remove-listing', { listingId: stage.listing('黎志明'), reason: '迁往外地' })
  expect((await phone.sync()).doors).toHaveLength(5)
  await phone.exact()
})

test('what commits while a pull is on its way is told by the next one, however long it took', async () => {
  const phone = await startPhone()
  const slow = await world.app.pool.connect()
  try {
    await slow.query('begin')
    await slow.query(`select set_config('app.areas', '/', true), set_config('app.rosters', '', true)`)
    await slow.query(`update listing set note = '先按铃' where id = $1`, [stage.listing('李秀兰')])
    // Begun before, committed after: pulls in between see nothing of it, and others' later work.
    await record('何国强', 'no_answer')
    expect((await phone.sync()).told).toEqual(['何国强'])
    await slow.query('commit')
  } finally {
    slow.release()
  }
  expect((await phone.sync()).told).toContain('李秀兰')
  await phone.exact()
})

test('twenty records while a phone pulls: in the end it has exactly what a whole pull gives', async () => {
  const phone = await startPhone()
  const outcomes = ['no_answer', 'reached', 'refused', 'wrong_number']
  await Promise.all([
    ...Array.from({ length: 20 }, (_, n) => record(names[n % 5]!, outcomes[n % 4]!, { separate: true })),
    (async () => {
      for (let n = 0; n < 8; n += 1) await phone.sync()
    })(),
  ])
  await phone.sync()
  await phone.exact()
})

test('who moves out of a household leaves its card', async () => {
  const head = world.as('station_head')
  const [rosterId, listingId, householdId] = [newId(), newId(), newId()]
  await head.send('rosters/create-roster', {
    rosterId,
    responseId: stage.responseId,
    organisationId: world.places.eastStation,
    areaId: world.places.east,
    name: '居家隔离',
    template: 'home-isolation',
    startsOn: monday,
  })
  const people = [newId(), newId()]
  for (const [n, personId] of people.entries())
    await head.send('people/add-person', { personId, name: ['周桂芳', '周小明'][n], areaId: world.places.east })
  const members = people.map((personId, n) => ({ personId, head: n === 0 }))
  await head.send('people/add-household', { householdId, areaId: world.places.east, members })
  await head.send('rosters/add-listing', { listingId, rosterId, householdId, responsibleId: world.id('chen') })
  const phone = await startPhone()
  expect(new Set([...phone.cards.values()].filter((card) => card.memberNames.length === 2)).size).toBeGreaterThan(0)
  const alone = { householdId: newId(), areaId: world.places.east, members: [{ personId: people[1], head: true }] }
  await head.send('people/add-household', alone)
  expect([...new Set((await phone.sync()).told)]).toEqual(['周桂芳'])
  await phone.exact()
  await head.send('rosters/remove-listing', { listingId, reason: '解除隔离' })
  await phone.sync()
  await phone.exact()
})

test('somebody to turn to comes and goes with their number', async () => {
  const phone = await startPhone()
  const door = () => [...phone.cards.values()].find(({ name }) => name === '陈桂芳')!
  const { personId } = door()
  const relationId = newId()
  const number = { id: newId(), number: '13900002222' }
  const added = await world
    .as('chen')
    .send('people/add-relation', { personId, relationId, relation: 'child', name: '陈小明', phone: number })
  expect(added.status).toBe(200)
  expect((await phone.sync()).told).toEqual(['陈桂芳'])
  expect(door().dial).toHaveLength(2)
  const removed = await world.as('chen').send('people/remove-relation', { personId, relationId, reason: '已搬走' })
  expect(removed.status).toBe(200)
  expect((await phone.sync()).told).toEqual(['陈桂芳'])
  expect(door().dial).toHaveLength(1)
  await phone.exact()
})

test('changes come page by page too', async () => {
  const phone = await startPhone(2)
  for (const name of names.slice(0, 5)) await record(name, 'no_answer')
  const { told, whole } = await phone.sync()
  expect(whole).toBe(false)
  expect(told).toHaveLength(5)
  await phone.exact()
})

test('a cursor of somebody else, of another day, or made up is answered with everything', async () => {
  const phone = await startPhone()
  const since = phone.cursor() ?? ''
  expect((await pull({ since })).whole).toBe(false)
  expect((await pull({ since }, 'social_worker')).whole).toBe(true)
  for (const odd of ['x', '99999999999999999999.aaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaa', `${since}'`])
    expect((await pull({ since: odd })).whole).toBe(true)
  const half = await world.as('chen').get<{ code: string }>('rosters/my-day', {
    since: 'x',
    after: `${stage.listing('陈桂芳')}|${monday}|0`,
  })
  expect(half).toMatchObject({ status: 400, body: { code: 'invalid-input' } })
  now = new Date(instantAt(addDays(monday, 1), '09:00'))
  expect((await pull({ since })).whole).toBe(true)
})
