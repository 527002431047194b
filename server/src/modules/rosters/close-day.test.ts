import { addDays, dayOf, instantAt } from '@kapok/contract/common/time'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writingTo } from '#platform/db/writing.ts'
import { newId } from '#platform/ids.ts'
import { createLog } from '#platform/log.ts'
import { testKeys } from '../../../test/keys.ts'
import { openRoster, startWorld, type World } from '../../../test/world.ts'
import { openToday } from './index.ts'

const monday = '2026-03-09'
let now = new Date(instantAt(monday, '09:00'))
let world: World
let stage: Awaited<ReturnType<typeof openRoster>>

beforeAll(async () => {
  world = await startWorld(() => now)
  stage = await openRoster(world, ['陈桂芳', '王伯年', '李秀兰', '何国强'])
})
afterAll(() => world.end())

type Preview = {
  open: { name: string; listingId: string; slot: number; suggestedReason: string; suggestedNextStep: string }[]
  counts: Record<string, number>
  silentPhones: unknown[]
}
const preview = (day: string) =>
  world.as('station_head').get<Preview>('rosters/close-preview', { rosterId: stage.rosterId, day })
const record = (name: string, outcome: string, day = monday) =>
  world
    .as('chen')
    .send('rosters/record-contact', { listingId: stage.listing(name), day, slot: 0, method: 'phone', outcome })
const explain = (open: Preview['open']) =>
  open.map((one) => ({
    listingId: one.listingId,
    slot: one.slot,
    reason: one.suggestedReason,
    nextStep: one.suggestedNextStep,
    ownerId: world.id('chen'),
  }))
const openDayNow = () =>
  openToday(
    { pool: world.app.pool, keys: testKeys, write: writingTo(world.app.pool), now, log: createLog('silent') },
    {},
  )
let closeId = ''

test('the close page lists every name still open, with what the ladder suggests', async () => {
  await record('陈桂芳', 'reached')
  await record('王伯年', 'no_answer')
  const { body } = await preview(monday)
  expect(body.open.map((one) => one.name).sort()).toEqual(['何国强', '李秀兰', '王伯年'].sort())
  expect(body.open.find((one) => one.name === '王伯年')).toMatchObject({ suggestedReason: 'no_answer' })
  expect(body.open.find((one) => one.name === '李秀兰')).toMatchObject({
    suggestedReason: 'no_time',
    suggestedNextStep: 'call_again',
  })
})

test('a day is not signed while a name has no reason, next step and owner', async () => {
  now = new Date(instantAt(monday, '20:00'))
  const { body } = await preview(monday)
  const refused = await world
    .as('station_head')
    .send<{ code: string; details: { missing: number } }>('rosters/close-day', {
      closeId: newId(),
      rosterId: stage.rosterId,
      day: monday,
      open: explain(body.open).slice(1),
      silentPhonesSeen: [],
    })
  expect(refused).toMatchObject({ status: 409, body: { code: 'names-still-open', details: { missing: 1 } } })
})

test('a social worker cannot sign the day, nor can the neighbouring station head', async () => {
  const { body } = await preview(monday)
  const close = {
    closeId: newId(),
    rosterId: stage.rosterId,
    day: monday,
    open: explain(body.open),
    silentPhonesSeen: [],
  }
  expect((await world.as('chen').send('rosters/close-day', close)).status).toBe(403)
  expect((await world.as('westHead').send('rosters/close-day', { ...close, closeId: newId() })).status).toBe(404)
})

test('a phone that holds unsent contacts must have been seen before the signature', async () => {
  const device = newId()
  await world
    .as('chen')
    .ask('sync/send', { device, label: 'Android', sentAt: now.toISOString(), unsentAfter: 3, messages: [] })
  const { body } = await preview(monday)
  expect(body.silentPhones).toMatchObject([{ label: 'Android', unsent: 3 }])
  const close = {
    closeId: newId(),
    rosterId: stage.rosterId,
    day: monday,
    open: explain(body.open),
    silentPhonesSeen: [] as string[],
  }
  expect((await world.as('station_head').send<{ code: string }>('rosters/close-day', close)).body.code).toBe(
    'phones-silent',
  )
  closeId = close.closeId
  const signed = await world
    .as('station_head')
    .send<{ counts: Record<string, number>; open: number; silentPhones: number }>('rosters/close-day', {
      ...close,
      silentPhonesSeen: [device],
    })
  expect(signed.body).toMatchObject({ open: 3, silentPhones: 1, counts: { due: 4, reached: 1, tried: 1, notTried: 2 } })
})

test('tomorrow opens with the debts first: since when, why, what next, whose', async () => {
  now = new Date(instantAt(addDays(monday, 1), '08:00'))
  await openDayNow()
  const { body } = await world
    .as('chen')
    .get<{ items: { name: string; owedFrom: string; owedReason: string; owedNextStep: string; phone: string }[] }>(
      'rosters/due',
      {
        rosterId: stage.rosterId,
        order: 'urgency',
        show: 'all',
      },
    )
  expect(body.items.map((one) => one.owedFrom)).toEqual([monday, monday, monday, null])
  expect(body.items.find((one) => one.name === '王伯年')).toMatchObject({
    owedReason: 'no_answer',
    owedNextStep: 'call_again',
    phone: '139****1001',
  })
})

test('a signed day is signed once; reopening is journalled, stays visible, and the day can be signed anew', async () => {
  const { body } = await preview(monday)
  const again = {
    closeId: newId(),
    rosterId: stage.rosterId,
    day: monday,
    open: explain(body.open),
    silentPhonesSeen: [],
  }
  const silent = (body.silentPhones as { deviceId: string }[]).map((one) => one.deviceId)
  expect(
    (await world.as('station_head').send<{ code: string }>('rosters/close-day', { ...again, silentPhonesSeen: silent }))
      .body.code,
  ).toBe('already-signed')
  expect((await world.as('station_head').send('rosters/reopen-day', { closeId, reason: '漏记两户' })).status).toBe(200)
  const reopened = await world
    .as('station_head')
    .get<{ closes: { reopened: { by: string; reason: string } | null }[] }>('rosters/close-preview', {
      rosterId: stage.rosterId,
      day: monday,
    })
  expect(reopened.status, JSON.stringify(reopened.body)).toBe(200)
  expect(reopened.body.closes).toMatchObject([{ reopened: { by: 'station_head', reason: '漏记两户' } }])
  const signed = await world
    .as('station_head')
    .send('rosters/close-day', { ...again, closeId: newId(), silentPhonesSeen: silent })
  expect(signed.status).toBe(200)
})

test('a contact that arrives after the signature is kept, and counts for its own day', async () => {
  expect((await record('李秀兰', 'reached', monday)).status).toBe(200)
  const after = await preview(monday)
  expect(after.body.counts).toMatchObject({ reached: 2 })
})

test('names left open on a day nobody signed are owed all the same', async () => {
  const tuesday = addDays(monday, 1)
  now = new Date(instantAt(addDays(tuesday, 1), '00:05'))
  await openDayNow()
  const { body } = await world.as('chen').get<{ items: { name: string; owedFrom: string | null }[] }>('rosters/due', {
    rosterId: stage.rosterId,
    show: 'debts',
  })
  expect(body.items.map((one) => one.owedFrom).toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
    monday,
    monday,
    monday,
    tuesday,
  ])
})

test('a day that has not begun cannot be signed', async () => {
  const day = addDays(dayOf(now.toISOString()), 2)
  const early = await world.as('station_head').send<{ code: string }>('rosters/close-day', {
    closeId: newId(),
    rosterId: stage.rosterId,
    day,
    open: [],
    silentPhonesSeen: [],
  })
  expect(early.body.code).toBe('day-not-begun')
})

test('putting off to another day puts the name on that day, at the agreed time', async () => {
  const today = dayOf(now.toISOString())
  const putOffTo = instantAt(addDays(today, 2), '15:00')
  const refused = await world.as('chen').send<{ code: string }>('rosters/record-contact', {
    listingId: stage.listing('陈桂芳'),
    day: today,
    slot: 0,
    method: 'phone',
    outcome: 'put_off',
  })
  expect(refused.body.code).toBe('put-off-needs-time')
  await world.as('chen').send('rosters/record-contact', {
    listingId: stage.listing('陈桂芳'),
    day: today,
    slot: 0,
    method: 'phone',
    outcome: 'put_off',
    putOffTo,
  })
  const then = await world.as('chen').get<{ items: { name: string; slot: number; opensAt: string }[] }>('rosters/due', {
    rosterId: stage.rosterId,
    day: addDays(today, 2),
    show: 'all',
  })
  expect(then.body.items).toContainEqual(expect.objectContaining({ name: '陈桂芳', slot: 8, opensAt: putOffTo }))
})

test('whoever cannot be reached is handed on with the whole log, and the answer settles the name', async () => {
  const today = dayOf(now.toISOString())
  const listingId = stage.listing('何国强')
  await record('何国强', 'no_answer', today)
  const handOnId = newId()
  const handed = await world.as('chen').send<{ attempts: number }>('rosters/hand-on', {
    handOnId,
    listingId,
    day: today,
    slot: 0,
    to: '清禾派出所',
    dueAt: instantAt(today, '18:00'),
  })
  expect(handed.body.attempts).toBeGreaterThan(0)
  await world.as('chen').send('rosters/answer-hand-on', { handOnId, outcome: 'moved_away', note: '已随子女迁走' })
  const card = await world
    .as('chen')
    .get<{ due: { status: string }; handOns: { answer: { outcome: string } }[] }>('rosters/listing', { listingId })
  expect(card.body).toMatchObject({
    due: { status: 'moved_away' },
    handOns: [{ to: '清禾派出所', answer: { outcome: 'moved_away' } }],
  })
})
