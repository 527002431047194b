import { instantAt } from '@kapok/contract/common/time'
import type { PersonEvent } from '@kapok/contract/rosters/timeline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { openRoster, startWorld, type World } from '../../../test/world.ts'

const day = '2026-03-09'
let now = new Date(instantAt(day, '09:00'))
let world: World
let stage: Awaited<ReturnType<typeof openRoster>>
let listingId: string
let personId: string
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}

beforeAll(async () => {
  world = await startWorld(() => now)
  stage = await openRoster(world, ['陈桂芳', '王伯年'])
  listingId = stage.listing('陈桂芳')
  const { body } = await world.as('chen').get<{ person: { id: string } }>('rosters/listing', { listingId })
  personId = body.person.id
  const carried = { rosterId: stage.rosterId, listingIds: [listingId], responsibleId: world.id('volunteer') }
  await world.as('station_head').send('rosters/assign-listings', carried)
})
afterAll(() => world.end())

type Page = { items: PersonEvent[]; next: string | null; code?: string }
const timeline = async (who = 'chen', query: Record<string, string | number> = {}) =>
  (await world.as(who).get<Page>('rosters/person-timeline', { personId, ...query })).body
const contact = async (more: object, who = 'chen') => {
  later(1)
  const input = { listingId, day, slot: 0, method: 'phone', outcome: 'no_answer', ...more }
  return (await world.as(who).send<{ contactId: string }>('rosters/record-contact', input)).body.contactId
}
const lines = (items: readonly PersonEvent[]) => items.map((one) => (one.type === 'change' ? one.change : one.type))

test('begins with being added and put on a roster, and by whom', async () => {
  const { items } = await timeline()
  // Both happened in one moment, and stand in either order.
  expect(items).toHaveLength(2)
  expect(items).toContainEqual(
    expect.objectContaining({
      type: 'listed',
      rosterId: stage.rosterId,
      listingId,
      by: 'station_head',
      subject: 'person',
    }),
  )
  expect(items).toContainEqual(expect.objectContaining({ type: 'change', change: 'added', by: 'station_head' }))
})

test('tells every contact with who, how and what came of it; one taken back stays, with the reason', async () => {
  const wrong = await contact({ outcome: 'no_answer', note: '响了很久' })
  await contact({ outcome: 'reached' }, 'volunteer')
  later(1)
  await world.as('chen').send('rosters/reverse-contact', { contactId: wrong, reason: '打错了人' })
  const { items } = await timeline()
  expect(lines(items).slice(0, 2)).toEqual(['contact', 'contact'])
  expect(items[0]).toMatchObject({ outcome: 'reached', by: 'volunteer', method: 'phone', reversed: null })
  expect(items[1]).toMatchObject({
    id: wrong,
    note: '响了很久',
    by: 'chen',
    reversed: { reason: '打错了人', at: now.toISOString() },
  })
})

test('tells what was changed, and which number was looked at by whom and why', async () => {
  const { body } = await world.as('chen').get<{ phones: { id: string }[] }>('people/person', { personId })
  later(1)
  await world.as('chen').send('people/edit-person', { personId, name: '陈桂方', note: '耳背' })
  later(1)
  const reveal = { personId, field: 'phone', fieldId: body.phones[0]?.id, reason: '上门前确认' }
  await world.as('officer').send('people/reveal', reveal)
  const { items } = await timeline()
  expect(lines(items).slice(0, 2)).toEqual(['revealed', 'edited'])
  expect(items[0]).toMatchObject({ by: 'officer', reason: '上门前确认', about: { field: 'phone' } })
  expect(items[1]).toMatchObject({ by: 'chen', about: { fields: ['name', 'note'], name: '陈桂芳' } })
  expect((await timeline('officer')).items[1]).toMatchObject({ about: { name: '陈*' } })
})

test('either what was done for them, or what was done with their record', async () => {
  expect(lines((await timeline('chen', { show: 'done' })).items)).toEqual(['contact', 'contact', 'listed'])
  expect(lines((await timeline('chen', { show: 'record' })).items)).toEqual(['revealed', 'edited', 'added'])
})

test('a volunteer is told of contacts, without notes, and of no change; a stranger of nothing', async () => {
  const { items } = await timeline('volunteer')
  expect(lines(items)).toEqual(['contact', 'contact', 'listed'])
  expect(items.every((one) => one.type !== 'contact' || one.note === null)).toBe(true)
  expect((await timeline('westHead')).code).toBe('not-found')
})

test('a volunteer reads nothing that somebody wrote of a person in their own words', async () => {
  const what = '女儿说她想不开'
  const id = await contact({ outcome: 'reached', concern: { severity: 'urgent', what } })
  later(1)
  const reversing = { contactId: id, reason: '说的是邻居王某' }
  expect((await world.as('chen').send('rosters/reverse-contact', reversing)).status).toBe(200)
  const told = (items: readonly PersonEvent[]) => items.find((one) => one.id === id)
  expect(told((await timeline()).items)).toMatchObject({
    flags: [{ code: 'concern', label: { zh: what } }],
    reversed: { reason: '说的是邻居王某' },
  })
  expect(told((await timeline('volunteer')).items)).toMatchObject({
    flags: [{ code: 'concern', severity: 'urgent', label: { zh: '有情况', en: 'Concern' } }],
    reversed: { at: now.toISOString(), reason: null },
  })
})

test('what was done for a household was done for those who belonged to it then', async () => {
  const [householdId, rosterId, homeListing] = [newId(), newId(), newId()]
  const members = [{ personId, head: true }]
  later(1)
  await world.as('station_head').send('people/add-household', { householdId, areaId: world.places.east, members })
  const other = await world
    .as('chen')
    .get<{ person: { id: string } }>('rosters/listing', { listingId: stage.listing('王伯年') })
  await world.as('station_head').send('people/join-household', { householdId, personId: other.body.person.id })
  const made = {
    rosterId,
    responseId: stage.responseId,
    organisationId: world.places.eastStation,
    areaId: world.places.east,
  }
  later(1)
  await world
    .as('station_head')
    .send('rosters/create-roster', { ...made, name: '居家隔离', template: 'home-isolation', startsOn: day })
  await world.as('station_head').send('rosters/add-listing', { listingId: homeListing, rosterId, householdId })
  await contact({ listingId: homeListing, outcome: 'no_answer' })
  later(1)
  await world.as('station_head').send('people/leave-household', { personId, reason: '分户' })
  await contact({ listingId: homeListing, outcome: 'no_answer' })
  const { items } = await timeline()
  expect(lines(items).slice(0, 4)).toEqual(['household_left', 'contact', 'listed', 'household_joined'])
  expect(items[1]).toMatchObject({ subject: 'household', rosterName: '居家隔离' })
})

test('taken off again, with the reason; page by page every line comes once', async () => {
  later(1)
  await world.as('station_head').send('rosters/remove-listing', { listingId, reason: '搬走' })
  const whole = await timeline()
  expect(whole.items[0]).toMatchObject({ type: 'unlisted', by: 'station_head', reason: '搬走' })
  const seen: PersonEvent[] = []
  let after: string | null = null
  do {
    const page: Page = await timeline('chen', { limit: 2, ...(after !== null && { after }) })
    seen.push(...page.items)
    after = page.next
  } while (after !== null)
  expect(seen).toEqual(whole.items)
})

test('who keeps them again reads that they were taken off, and not why', async () => {
  const again = newId()
  const { rosterId } = stage
  later(1)
  await world.as('station_head').send('rosters/add-listing', { listingId: again, rosterId, personId })
  const carried = { rosterId, listingIds: [again], responsibleId: world.id('volunteer') }
  expect((await world.as('station_head').send('rosters/assign-listings', carried)).status).toBe(200)
  const { items } = await timeline('volunteer')
  expect(items.find((one) => one.type === 'unlisted')).toMatchObject({ by: 'station_head', reason: null })
})
