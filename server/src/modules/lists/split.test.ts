import { instantAt } from '@kapok/contract/common/time'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { type Street, startStreet } from './testing/street.ts'

const monday = '2026-03-09'
let now = new Date(instantAt(monday, '09:00'))
let street: Street
beforeAll(async () => {
  street = await startStreet(() => now)
})
afterAll(() => street.world.end())

type Split = { placed: number; moved: number; nowhere: number; parts: number }
const split = (batchId: string, how: object, more: object = {}) =>
  street.done(street.keeper.send<Split>('lists/split-batch', { batchId, how, ...more }))
let lists = 0
/** People of the two communities and of nowhere; those of another list are others. */
const people = (east: number, west: number, nowhere = 0) => {
  lists += 1
  const named = (from: string, at: number) =>
    `${from}${'甲乙丙丁戊己庚辛壬癸'[lists % 10]}${'子丑寅卯辰巳午未申酉'[at % 10]}`
  return [
    ...Array.from({ length: east }, (_, at) => ({ name: named('东', at), door: 'east' as const, note: `备注${at}` })),
    ...Array.from({ length: west }, (_, at) => ({ name: named('西', at), door: 'west' as const })),
    ...Array.from({ length: nowhere }, (_, at) => ({ name: named('无', at) })),
  ]
}
const record = async (batchId: string, line: number, outcome: string, as = 'chen', more: object = {}) => {
  const [row] = await street.rowsOf(batchId, { lines: [line] })
  return street.world.as(as).send('rosters/record-contact', {
    listingId: row!.work!.listingId,
    day: monday,
    slot: 0,
    method: 'phone',
    outcome,
    ...(outcome === 'reached' && { answers: { is_self: 'not_them' } }),
    ...more,
  })
}
const counts = async (batchId: string) => {
  const { work } = await street.done(street.keeper.get<{ work: Record<string, number> }>('lists/batch', { batchId }))
  return Object.fromEntries(Object.entries(work).filter(([, n]) => n > 0))
}

test('by area each station gets its own doors, on a roster that is due at once and by the hour of the deadline', async () => {
  const deadline = instantAt('2026-03-10', '18:00')
  const batchId = await street.list(people(4, 3, 2), { deadline })
  expect(await counts(batchId)).toEqual({ unplaced: 9 })
  const preview = await street.done(
    street.keeper.get<{ stations: { name: string; rows: number }[]; nowhere: number; free: number }>(
      'lists/split-preview',
      { batchId },
    ),
  )
  expect(preview).toMatchObject({ nowhere: 2, free: 9 })
  expect(preview.stations.map((one) => [one.name, one.rows])).toEqual([
    ['东社区社工站', 4],
    ['西社区社工站', 3],
  ])
  expect(await split(batchId, { by: 'area' })).toEqual({ placed: 7, moved: 0, nowhere: 2, parts: 2 })
  expect(await counts(batchId)).toEqual({ untouched: 7, unplaced: 2 })
  type Due = { items: { name: string; closesAt: string; note: string | null; rosterId: string }[] }
  const due = await street.done(street.world.as('westHead').get<Due>('rosters/due', { show: 'all', limit: 50 }))
  expect(due.items.map((one) => one.closesAt)).toEqual([deadline, deadline, deadline])
  const [first] = await street.rowsOf(batchId, { lines: [2] })
  const east = await street.done(
    street.world.as('chen').get<Due>('rosters/due', { rosterId: first!.work!.rosterId!, show: 'all', limit: 50 }),
  )
  expect(east.items.find((one) => one.note === '备注0')?.note).toBe('备注0')
})

test('a station sees its own rows and the list’s name and deadline, and nothing of the others', async () => {
  const batchId = await street.list(people(3, 2))
  const mine = () =>
    street.world.as('westHead').ask<{ items: { line: number }[] }>('lists/rows', { batchId, limit: 50 })
  expect((await mine()).status).toBe(404)
  await split(batchId, { by: 'area' })
  expect((await mine()).body.items.map((one) => one.line)).toEqual([5, 6])
  const seen = await street.world
    .as('westHead')
    .get<{ name: string; work: Record<string, number>; parts: unknown[] }>('lists/batch', { batchId })
  expect(seen.body.work).toMatchObject({ untouched: 2, unplaced: 0 })
  expect(seen.body.parts).toHaveLength(1)
})

test('quotas are exact, also for a station that gets doors of somebody else’s area, and its people can work on them', async () => {
  const batchId = await street.list(people(6, 1))
  const { eastStation, westStation } = street.places
  const tooMany = await street.keeper.send('lists/split-batch', {
    batchId,
    how: { by: 'quota', quotas: [{ organisationId: westStation, rows: 8 }] },
  })
  expect(tooMany).toMatchObject({ status: 400, body: { code: 'quotas-too-large' } })
  const quotas = [
    { organisationId: eastStation, rows: 3 },
    { organisationId: westStation, rows: 4 },
  ]
  expect(await split(batchId, { by: 'quota', quotas })).toMatchObject({ placed: 7, nowhere: 0 })
  const rows = await street.rowsOf(batchId)
  expect(rows.filter((one) => one.work?.organisationName === '西社区社工站')).toHaveLength(4)
  const away = rows.find((one) => one.work?.organisationName === '西社区社工站' && one.personName?.startsWith('东'))!
  expect((await record(batchId, away.line, 'reached', 'westWorker')).status).toBe(200)
  expect(await street.stateOf(batchId, away.line)).toBe('done')
})

test('split again, only what nobody has touched moves, and both stations stand in the timeline', async () => {
  const batchId = await street.list(people(6, 2))
  await split(batchId, { by: 'area' })
  expect((await record(batchId, 2, 'no_answer')).status).toBe(200)
  expect((await record(batchId, 3, 'reached')).status).toBe(200)
  const { eastStation, westStation } = street.places
  const quotas = [
    { organisationId: eastStation, rows: 1 },
    { organisationId: westStation, rows: 5 },
  ]
  const before = await street.rowsOf(batchId)
  expect(await split(batchId, { by: 'quota', quotas }, { again: true })).toMatchObject({ placed: 0, moved: 3 })
  const rows = await street.rowsOf(batchId)
  expect(
    rows
      .filter((one) => one.work?.organisationName === '东社区社工站')
      .map((one) => one.work?.state)
      .toSorted((a, b) => String(a).localeCompare(String(b))),
  ).toEqual(['done', 'in_hand', 'untouched'])
  const moved = rows.find((one, at) => one.work?.rosterId !== before[at]?.work?.rosterId)!
  type Events = { items: { type: string; reason?: string | null }[] }
  const timeline = await street.done(
    street.keeper.get<Events>('rosters/person-timeline', { personId: moved.personId! }),
  )
  expect(
    timeline.items
      .map((one) => one.type)
      .filter((type) => type !== 'change')
      .toSorted(),
  ).toEqual(['listed', 'listed', 'unlisted'])
  expect(timeline.items.find((one) => one.type === 'unlisted')?.reason).toContain('西社区社工站')
})

test('shared out evenly or by number, building by building; who has begun keeps what was begun', async () => {
  const batchId = await street.list(people(0, 7))
  await split(batchId, { by: 'area' })
  await record(batchId, 2, 'no_answer', 'westWorker')
  const workers = [{ accountId: street.helperId, rows: 4 }, { accountId: street.world.id('westWorker') }]
  const shared = await street.done(
    street.world
      .as('westHead')
      .send<{ given: number }>('lists/share-out', { batchId, organisationId: street.places.westStation, workers }),
  )
  expect(shared.given).toBe(6)
  const rows = await street.rowsOf(batchId)
  expect(rows.filter((one) => one.work?.responsibleName === 'helper')).toHaveLength(4)
  expect(rows[0]?.work?.responsibleName).toBeNull()
  const other = [{ accountId: street.world.id('chen') }]
  const refused = await street.world
    .as('westHead')
    .send('lists/share-out', { batchId, organisationId: street.places.westStation, workers: other })
  expect(refused).toMatchObject({ status: 400, body: { code: 'not-a-worker-here' } })
})

test('what is not ours goes back with a receipt, leaves the roster, and is given on by hand', async () => {
  const batchId = await street.list(people(4, 1))
  await split(batchId, { by: 'area' })
  await record(batchId, 3, 'no_answer')
  const back = await street.done(
    street.world.as('chen').send<{ receipt: string; rows: number }>('lists/hand-back', {
      batchId,
      lines: [2, 3],
      belongsTo: '西社区',
      note: '已搬到西园',
    }),
  )
  expect(back).toMatchObject({ rows: 2, receipt: expect.stringMatching(/^20260309-\d{5}$/) })
  expect(await counts(batchId)).toEqual({ untouched: 3, not_ours: 2 })
  const slips = await street.done(
    street.keeper.get<{ items: { receipt: string; lines: number[]; waiting: number }[] }>('lists/hand-backs', {
      batchId,
    }),
  )
  expect(slips.items).toMatchObject([{ receipt: back.receipt, lines: [2, 3], waiting: 2, belongsTo: '西社区' }])
  const again = await street.keeper.send('lists/hand-back', { batchId, lines: [2], belongsTo: '外省' })
  expect(again).toMatchObject({ status: 409, body: { code: 'not-to-hand-back' } })
  expect(await split(batchId, { by: 'area' })).toMatchObject({ placed: 0 })
  const byHand = { by: 'hand', organisationId: street.places.westStation, lines: [2] }
  expect(await split(batchId, byHand)).toMatchObject({ placed: 1 })
  expect(await counts(batchId)).toEqual({ untouched: 4, not_ours: 1 })
  const [row] = await street.rowsOf(batchId, { lines: [2] })
  expect(row?.work).toMatchObject({ organisationName: '西社区社工站', belongsTo: null, receipt: back.receipt })
})

test('reached by a phone that was offline while the row moved on, the row is done all the same', async () => {
  const batchId = await street.list(people(2, 1))
  await split(batchId, { by: 'area' })
  const [before] = await street.rowsOf(batchId, { lines: [2] })
  await split(batchId, { by: 'hand', organisationId: street.places.westStation, lines: [2] }, { again: true })
  const late = {
    listingId: before!.work!.listingId,
    day: monday,
    slot: 0,
    method: 'phone',
    outcome: 'reached',
    answers: { is_self: 'not_them' },
  }
  now = new Date(now.getTime() + 60_000)
  expect((await street.world.as('chen').send('rosters/record-contact', late)).status).toBe(200)
  expect(await street.stateOf(batchId, 2)).toBe('done')
})

test('nobody but who answers for the whole batch splits it', async () => {
  const batchId = await street.list(people(2, 1))
  await split(batchId, { by: 'area' })
  const given = { batchId, how: { by: 'area' }, again: true }
  const told = await Promise.all(
    ['westHead', 'station_head', 'chen', 'volunteer'].map((who) =>
      street.world.as(who).send('lists/split-batch', given),
    ),
  )
  expect(told.map((one) => one.status)).toEqual([403, 403, 403, 403])
  const elsewhere = { batchId, how: { by: 'hand', organisationId: newId(), lines: [2] }, again: true }
  expect(await street.keeper.send('lists/split-batch', elsewhere)).toMatchObject({
    status: 400,
    body: { code: 'not-a-station-here' },
  })
})
