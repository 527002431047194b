import { addDays, instantAt } from '@kapok/contract/common/time'
import type { PersonCard } from '@kapok/contract/people/schema'
import type { PersonEvent } from '@kapok/contract/rosters/timeline'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foldFigures } from '#modules/figures/index.ts'
import { reading } from '#platform/db/reading.ts'
import { everything } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import { newId } from '#platform/ids.ts'
import { openRoster, startWorld, type World } from '../../../../test/world.ts'
import { verify } from '../../../cli/verify.ts'
import { identityNumber } from '../testing/town.ts'

const day = '2026-03-09'
let now = new Date(instantAt(day, '09:00'))
let world: World
let stage: Awaited<ReturnType<typeof openRoster>>
let kept: string
let twin: string
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}

const personOf = async (name: string) =>
  (await world.as('chen').get<{ person: { id: string } }>('rosters/listing', { listingId: stage.listing(name) })).body
    .person.id
const card = async (personId: string) => (await world.as('chen').get<PersonCard>('people/person', { personId })).body
const reach = async (name: string, more: object = {}) => {
  later(1)
  const input = { listingId: stage.listing(name), day, slot: 0, method: 'phone', outcome: 'reached', ...more }
  return (await world.as('chen').send('rosters/record-contact', input)).status
}
const figures = async () => {
  await foldFigures(writingTo(world.app.pool), now)
  const query = { responseId: stage.responseId, from: addDays(day, -1), to: addDays(day, 1), by: 'kind' }
  const { body } = await world.as('station_head').get<{ total: Record<string, number> }>('figures/table', query)
  const { people, personTimes, encounters, minutes } = body.total
  return { people, personTimes, encounters, minutes }
}
const verified = async () => {
  const said: string[] = []
  expect(await verify(world.app.pool, (line) => said.push(line)), said.join('\n')).toBe(0)
}
/** Every row of the people and rosters of these two, as it stands; what is told of changes grows. */
const rows = () =>
  reading(world.app.pool, everything, async (db) => {
    const all: unknown[] = []
    for (const table of [
      'person',
      'household',
      'phone',
      'document',
      'person_tag',
      'relation',
      'listing',
      'due',
      'contact',
    ])
      all.push(...(await sql`select to_jsonb(t) as row from ${sql.table(table)} t order by t::text`.execute(db)).rows)
    return all
  })
const merge = async (input: object, who = 'chen') => {
  later(1)
  const id = newId()
  const { status, body } = await world.as(who).send<{ code?: string }>('people/merge-people', input, { id })
  return { id, status, code: body.code }
}
const undo = async (mergeId: string, who = 'chen') => {
  later(1)
  const { status, body } = await world.as(who).send<{ code?: string }>('people/undo-merge', { mergeId })
  return { status, code: body.code }
}

beforeAll(async () => {
  world = await startWorld(() => now)
  stage = await openRoster(world, ['陈桂芳', '陈桂方', '王伯年'])
  ;[kept, twin] = [await personOf('陈桂芳'), await personOf('陈桂方')]
  const chen = world.as('chen')
  await chen.send('people/edit-person', { personId: twin, birthDate: '1950-05-05', note: '耳背' })
  await chen.send('people/add-phone', { personId: twin, phone: { id: newId(), number: '13900001000' } })
  await chen.send('people/add-document', {
    personId: twin,
    document: { id: newId(), type: 'resident_identity_card', number: identityNumber('1950-05-05', 300) },
  })
  for (const personId of [kept, twin])
    await chen.send('people/add-tag', { tagId: newId(), personId, tag: 'living_alone', source: 'stated' })
  await chen.send('people/add-relation', {
    relationId: newId(),
    personId: twin,
    relation: 'child',
    name: '陈小妹',
    phone: { id: newId(), number: '13900007777' },
  })
  await chen.send('people/add-household', {
    householdId: newId(),
    areaId: world.places.east,
    members: [{ personId: twin, head: true }],
  })
  for (const name of ['陈桂芳', '陈桂方', '王伯年']) expect(await reach(name)).toBe(200)
})
afterAll(() => world.end())

test('two become one: everything goes over, nothing shows twice, and they count once', async () => {
  const before = { rows: await rows(), figures: await figures() }
  expect(before.figures).toMatchObject({ people: 3, personTimes: 3, encounters: 3 })
  const { id, status } = await merge({ keptId: kept, mergedId: twin, take: ['birthDate', 'household', 'note'] })
  expect(status).toBe(200)

  const one = await card(kept)
  expect(one).toMatchObject({
    name: '陈桂芳',
    birthDate: '1950-05-05',
    note: '耳背',
    merges: [{ mergeId: id, name: '陈桂方', by: 'chen' }],
  })
  expect(one.phones.map((phone) => phone.masked)).toEqual(['139****1000', '139****1001'])
  expect(one.documents).toHaveLength(1)
  expect(one.tags.map((tag) => tag.tag)).toEqual(['living_alone'])
  expect(one.relations).toMatchObject([{ name: '陈小妹', phone: { masked: '139****7777' } }])
  expect(one.household?.members).toMatchObject([{ personId: kept, head: true }])

  expect(await card(twin)).toEqual(one)
  const found = await world.as('chen').ask<{ items: { id: string }[] }>('people/find', { text: '陈桂' })
  expect(found.body.items.map((item) => item.id)).toEqual([kept])

  // Person-times of one person, worker and day are one; the encounters and their minutes stay two.
  expect(await figures()).toEqual({ ...before.figures, people: 2, personTimes: 2 })
  await verified()

  const { body } = await world
    .as('chen')
    .get<{ items: PersonEvent[] }>('rosters/person-timeline', { personId: kept, limit: 50 })
  expect(body.items.filter((event) => event.type === 'contact')).toHaveLength(2)
  expect(body.items.filter((event) => event.type === 'listed')).toHaveLength(2)
  expect(body.items.filter((event) => event.type === 'unlisted')).toHaveLength(1)
  expect(body.items).toContainEqual(
    expect.objectContaining({ type: 'change', change: 'merged', commandId: id, about: { name: '陈桂方' } }),
  )

  const lines = await world
    .as('chen')
    .get<{ items: { removedOn: string | null; responsibleName: string }[] }>('rosters/person-listings', {
      personId: twin,
    })
  expect(lines.body.items).toMatchObject([
    { removedOn: null, responsibleName: 'chen', subject: 'person' },
    { removedOn: day, responsibleName: 'chen' },
  ])
  const due = await world
    .as('chen')
    .get<{ items: { name: string }[] }>('rosters/due', { rosterId: stage.rosterId, show: 'all' })
  expect(due.body.items.filter((item) => item.name.startsWith('陈桂'))).not.toHaveLength(0)

  expect(await undo(id)).toEqual({ status: 200, code: undefined })
  expect(await rows()).toEqual(before.rows)
  expect(await figures()).toEqual(before.figures)
  await verified()
  expect((await card(twin)).name).toBe('陈桂方')
  expect((await card(kept)).merges).toEqual([])
  expect(await undo(id)).toEqual({ status: 409, code: 'merge-undone' })
})

test('what is recorded between goes back with the line it was recorded on, and edits made since stay', async () => {
  const before = await figures()
  const { id } = await merge({ keptId: twin, mergedId: kept, take: ['name'] })
  expect((await card(twin)).name).toBe('陈桂芳')
  await world.as('chen').send('people/edit-person', { personId: kept, name: '陈桂芬' })
  await undo(id)
  expect((await card(twin)).name).toBe('陈桂芬')
  expect((await card(kept)).name).toBe('陈桂芳')
  expect(await figures()).toEqual(before)
  await world.as('chen').send('people/edit-person', { personId: twin, name: '陈桂方' })

  const again = await merge({ keptId: kept, mergedId: twin, take: ['household'] })
  expect(await reach('陈桂芳', { separate: true })).toBe(200)
  expect((await figures()).people).toBe(2)
  await undo(again.id)
  expect(await figures()).toEqual({
    ...before,
    personTimes: before.personTimes! + 1,
    encounters: before.encounters! + 1,
    minutes: expect.any(Number) as number,
  })
  await verified()
})

test('one that stands on a roster alone is carried on under the other', async () => {
  const { body } = await world.as('station_head').send<object>('people/add-person', {
    personId: newId(),
    name: '王伯连',
    areaId: world.places.east,
    phones: [{ id: newId(), number: '13900001002' }],
  })
  const fresh = (body as { personId: string }).personId
  const { id } = await merge({ keptId: fresh, mergedId: await personOf('王伯年') })
  const line = await world
    .as('chen')
    .get<{ person: { id: string; name: string } }>('rosters/listing', { listingId: stage.listing('王伯年') })
  expect(line.body.person).toMatchObject({ id: fresh, name: '王伯连' })
  expect(await reach('王伯年')).toBe(200)
  await undo(id)
  const back = await world
    .as('chen')
    .get<{ person: { name: string } }>('rosters/listing', { listingId: stage.listing('王伯年') })
  expect(back.body.person.name).toBe('王伯年')
  await verified()
})

test('what cannot be: with oneself, twice, in the wrong order, out of sight', async () => {
  expect(await merge({ keptId: kept, mergedId: kept })).toMatchObject({ code: 'same-person' })
  const first = await merge({ keptId: kept, mergedId: twin, take: ['household'] })
  expect(await merge({ keptId: kept, mergedId: twin })).toMatchObject({ code: 'merged-already' })
  const wang = await personOf('王伯年')
  const second = await merge({ keptId: wang, mergedId: kept, take: ['household'] })
  expect(second.status).toBe(200)
  expect((await card(twin)).id).toBe(wang)
  expect(await undo(first.id)).toMatchObject({ code: 'merge-undo-order' })
  expect((await undo(second.id)).status).toBe(200)
  expect(await undo(first.id, 'westHead')).toMatchObject({ status: 404 })
  expect((await undo(first.id)).status).toBe(200)

  const stranger = (
    await world
      .as('westHead')
      .send<{ personId: string }>('people/add-person', { personId: newId(), name: '西边', areaId: world.places.west })
  ).body.personId
  expect(await merge({ keptId: kept, mergedId: stranger })).toMatchObject({ status: 404 })
  expect(await merge({ keptId: kept, mergedId: twin }, 'volunteer')).toMatchObject({ status: 403 })
  await verified()
})

test('who may have been recorded twice is shown with a score and why, and merging ends it', async () => {
  const phones = () => [{ id: newId(), number: '13612340000' }]
  const add = async (name: string) =>
    (
      await world.as('chen').send<{ personId: string }>('people/add-person', {
        personId: newId(),
        name,
        areaId: world.places.east,
        phones: phones(),
      })
    ).body.personId
  const [one, two, three] = [await add('罗永好'), await add('罗永好'), await add('罗永浩')]
  type Pairs = {
    items: { one: { id: string }; other: { id: string }; score: number; verdict: string; why: string[] }[]
  }
  const pairs = async () => {
    const { status, body } = await world.as('chen').get<Pairs>('people/duplicates')
    expect(status, JSON.stringify(body)).toBe(200)
    return body.items
  }
  const among = (await pairs()).filter((pair) => [one, two, three].includes(pair.one.id))
  expect(among.map((pair) => [pair.verdict, pair.why])).toEqual([
    ['same', ['phone', 'name']],
    ['ask', ['phone', 'name_alike']],
    ['ask', ['phone', 'name_alike']],
  ])
  expect(among[0]).toMatchObject({ one: { id: one }, other: { id: two }, score: 85 })
  await merge({ keptId: one, mergedId: two })
  expect((await pairs()).filter((pair) => [one, two].includes(pair.one.id) && pair.other.id !== three)).toEqual([])
})
