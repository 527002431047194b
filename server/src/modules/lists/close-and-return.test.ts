import { addMinutes, instantAt } from '@kapok/contract/common/time'
import type { Batch, BatchReturn, GivenCells } from '@kapok/contract/lists/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writingTo } from '#platform/db/writing.ts'
import { readTable } from '#platform/files/index.ts'
import { newId } from '#platform/ids.ts'
import { createLog } from '#platform/log.ts'
import { testKeys } from '../../../test/keys.ts'
import { makeReturn } from './return/make-return.ts'
import { type Street, startStreet } from './testing/street.ts'

const monday = '2026-03-09'
let now = new Date(instantAt(monday, '09:00'))
let street: Street
let batchId: string
const names = ['东方甲', '东方乙', '东方丙', '东方丁', '东方戊', '西门己', '西门庚']

const send = <T = Record<string, never>>(name: string, input: object, as = 'keeper') =>
  (as === 'keeper' ? street.keeper : street.world.as(as)).send<T>(`lists/${name}`, { batchId, ...input })
const record = async (line: number, outcome: string, as = 'chen', more: object = {}) => {
  const [row] = await street.rowsOf(batchId, { lines: [line] })
  now = new Date(now.getTime() + 60_000)
  const { status, body } = await street.world.as(as).send<{ contactId: string }>('rosters/record-contact', {
    listingId: row!.work!.listingId,
    day: monday,
    slot: 0,
    method: 'phone',
    outcome,
    ...more,
  })
  expect([status, body]).toEqual([200, body])
  return body.contactId
}
const seen = () => street.done(street.keeper.get<Batch>('lists/batch', { batchId }))
const makeFile = async (what: 'all' | 'changed', as = 'keeper') => {
  const returnId = newId()
  const ordered = await send('prepare-return', { returnId, what, reason: '按时反馈疾控', locale: 'zh-CN' }, as)
  if (ordered.status !== 200) return ordered
  const ctx = {
    pool: street.app.pool,
    keys: testKeys,
    write: writingTo(street.app.pool),
    now,
    log: createLog('silent'),
  }
  await makeReturn(ctx, { returnId })
  return { status: 200, body: { returnId } }
}
const openReturn = async (returnId: string) => {
  const reply = await street.keeper.ask<Uint8Array>('lists/return-file', { returnId })
  expect(reply.status).toBe(200)
  return reply.body
}
const tableOf = async (bytes: Uint8Array) => {
  const table = await readTable(bytes, { name: 'x.xlsx' })
  return { header: table.header, rows: table.rows.map((row) => row.cells) }
}

beforeAll(async () => {
  street = await startStreet(() => now)
  batchId = await street.list(
    names.map((name, at) => ({
      name,
      door: at < 5 ? 'east' : 'west',
      note: at === 0 ? '=HYPERLINK("x")' : `近期到过外地${at}`,
    })),
    {
      deadline: instantAt('2026-03-10', '18:00'),
      added: [
        { title: '核查时间', answer: 'at' },
        { title: '核查人', answer: 'by' },
        { title: '次数', answer: 'attempts' },
        { title: '接通电话', answer: 'phone' },
        { title: '到过风险区', answer: 'question', question: 'visited_risk_area' },
      ],
    },
  )
  await street.done(send('split-batch', { how: { by: 'area' } }))
})
afterAll(() => street.world.end())

test('what the sender wrote stands beside the call, for the station that has the row', async () => {
  const [row] = await street.rowsOf(batchId, { lines: [3] })
  const ask = (as: string) =>
    street.world.as(as).ask<{ items: GivenCells[] }>('lists/given-cells', { listingId: row!.work!.listingId })
  const { body } = await ask('chen')
  expect(body.items).toMatchObject([
    { batchId, line: 3, cells: expect.arrayContaining([{ title: '备注', text: '近期到过外地1' }]) },
  ])
  expect((await ask('westWorker')).status).toBe(404)
})

test('a batch is not signed while the end of a row is not known, and it is said how many and where', async () => {
  const answers = { is_self: 'self', visited_risk_area: false, now_where: 'here', has_symptoms: false }
  await record(2, 'no_answer')
  await record(2, 'reached', 'chen', { answers, note: '已知晓' })
  await record(3, 'moved_away', 'chen', { note: '搬去外地' })
  await record(4, 'put_off', 'chen', { putOffTo: addMinutes(now.toISOString(), 600) })
  await record(7, 'reached', 'westWorker', { answers })
  const { body } = await street.keeper.get<object>('lists/close-preview', { batchId })
  expect(body).toEqual({
    unknown: 5,
    byState: { untouched: 3, unreachable: 1, promised: 1 },
    parts: [
      { organisationName: '东社区社工站', unknown: 4 },
      { organisationName: '西社区社工站', unknown: 1 },
    ],
    mayClose: false,
  })
  const refused = await send('close-batch', { closeId: newId() })
  expect(refused).toMatchObject({ status: 409, body: { code: 'not-all-known', details: { unknown: 5 } } })
})

test('the deadline view says what is done by whom in which hour, and what was promised', async () => {
  const view = await street.done(
    street.keeper.get<{
      work: object
      pace: object
      workers: object[]
      hours: object[]
      promises: object
      parts: object[]
    }>('lists/deadline', { batchId }),
  )
  expect(view.work).toMatchObject({ done: 2, promised: 1, unreachable: 1, untouched: 3 })
  expect(view.pace).toMatchObject({ lastHour: 2, average: 2, late: false })
  expect(view.hours).toEqual([{ hour: instantAt(monday, '09:00'), settled: 2, tried: 5 }])
  expect(view.promises).toEqual({ open: 1, overdue: 0 })
  expect(view.parts).toMatchObject([
    { organisationName: '东社区社工站', rows: 5 },
    { organisationName: '西社区社工站', rows: 2, pace: 1 },
  ])
})

test('before it is signed it goes back with how far every row is, in the sender’s own columns', async () => {
  const made = await makeFile('all')
  const { returnId } = made.body as { returnId: string }
  const bytes = await openReturn(returnId)
  const { header, rows } = await tableOf(bytes)
  expect(header).toEqual([
    '序号',
    '姓名',
    '联系电话',
    '现住址',
    '备注',
    '核查结果',
    '核查时间',
    '核查人',
    '次数',
    '接通电话',
    '到过风险区',
  ])
  expect(rows.slice(0, 7).map((row) => [row[1], row[5], row[7], row[8]])).toEqual([
    ['东方甲', '已联系', 'chen', '2'],
    ['东方乙', '已离', 'chen', '1'],
    ['东方丙', '改约', 'chen', '1'],
    ['东方丁', '未联系', '', '0'],
    ['东方戊', '未联系', '', '0'],
    ['西门己', '已联系', 'westWorker', '1'],
    ['西门庚', '未联系', '', '0'],
  ])
  expect(rows[0]![6]).toBe('2026-03-09 09:02')
  expect(rows[0]![10]).toBe('否')
  expect(Buffer.from(bytes).toString('latin1')).not.toContain('<f>')
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await openReturn(returnId)))).toBe(0)
  const { returns } = await street.done(street.keeper.get<{ returns: BatchReturn[] }>('lists/batch', { batchId }))
  expect(returns).toMatchObject([{ id: returnId, what: 'all', rows: 7, state: 'ready', by: 'keeper' }])
})

test('nobody reached is handed on with the log, all at once, and the answers come back into the rows', async () => {
  const due = { to: '辖区派出所', dueAt: instantAt('2026-03-10', '12:00') }
  expect(await street.done(send('hand-on-rows', due))).toEqual({ rows: 1 })
  expect(await street.stateOf(batchId, 3)).toBe('handed_on')
  expect(await send('hand-on-rows', { ...due, lines: [3] })).toMatchObject({
    status: 409,
    body: { code: 'not-to-hand-on' },
  })
  const file = await street.keeper.ask<Uint8Array>('lists/handed-on-file', {
    batchId,
    reason: '转派出所核实',
    clear: true,
  })
  const { rows } = await tableOf(file.body)
  expect(rows[0]?.slice(0, 2)).toEqual(['3', '东方乙'])
  expect(rows[0]?.[11]).toContain('2026-03-09 09:03 电话 已离 chen 搬去外地')
  const masked = await street.keeper.ask<Uint8Array>('lists/handed-on-file', { batchId, reason: '转派出所核实' })
  expect((await tableOf(masked.body)).rows[0]?.[1]).not.toBe('东方乙')
  expect(await send('answer-rows', { answers: [{ line: 4, outcome: 'not_found' }] })).toMatchObject({ status: 404 })
  const answers = [{ line: 3, outcome: 'moved_away', note: '户籍已迁出' }]
  expect(await street.done(send('answer-rows', { answers }))).toEqual({ rows: 1 })
  expect(await street.stateOf(batchId, 3)).toBe('done')
})

test('signed with the end of every row known, its rosters end; a phone that comes late is still heard', async () => {
  await record(4, 'reached', 'chen', { answers: { is_self: 'not_them' } })
  await record(5, 'duplicate')
  await street.done(send('hand-back', { lines: [6], belongsTo: '邻区' }, 'chen'))
  expect(await send('close-batch', { closeId: newId() }, 'station_head')).toMatchObject({ status: 403 })
  await record(8, 'reached', 'westWorker', { answers: { is_self: 'not_them' } })
  expect(await street.done(send('close-batch', { closeId: newId(), note: '七行全部有结果' }))).toEqual({ rows: 7 })
  const batch = await seen()
  expect(batch).toMatchObject({
    state: 'closed',
    work: { done: 6, not_ours: 1 },
    closed: { by: 'keeper', note: '七行全部有结果' },
  })
  const rosters = await street.world
    .as('chen')
    .get<{ items: { endsOn: string | null; listings: number }[] }>('rosters/rosters')
  expect(rosters.body.items).toMatchObject([{ endsOn: monday, listings: 0 }])
  expect(await send('split-batch', { how: { by: 'area' } })).toMatchObject({
    status: 409,
    body: { code: 'batch-not-now' },
  })
})

test('only what changed goes back again; another time nothing has', async () => {
  const first = (await makeFile('changed')).body as { returnId: string }
  const { rows } = await tableOf(await openReturn(first.returnId))
  expect(rows.filter((row) => names.includes(row[1] ?? '')).map((row) => [row[1], row[5]])).toEqual([
    ['东方乙', '已离'],
    ['东方丙', '已联系'],
    ['东方丁', '重复'],
    ['东方戊', '非本辖区（属邻区）'],
    ['西门庚', '已联系'],
  ])
  const second = (await makeFile('changed')).body as { returnId: string }
  const { returns } = await street.done(street.keeper.get<{ returns: BatchReturn[] }>('lists/batch', { batchId }))
  expect(returns.find((one) => one.id === second.returnId)).toMatchObject({ rows: 0, state: 'ready' })
})

test('opened again it says why, and its people are back on their rosters', async () => {
  await street.done(send('reopen-batch', { reason: '疾控要求补问' }))
  const batch = await seen()
  expect(batch).toMatchObject({ state: 'open', work: { done: 6, not_ours: 1 }, closed: null })
  const rosters = await street.world
    .as('chen')
    .get<{ items: { endsOn: string | null; listings: number }[] }>('rosters/rosters')
  expect(rosters.body.items).toMatchObject([{ endsOn: null, listings: 4 }])
  expect(await makeFile('all', 'chen')).toMatchObject({ status: 403 })
})
