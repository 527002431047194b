import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { identityNumber, type Lists, startLists, table } from './testing/stage.ts'

let lists: Lists
beforeAll(async () => {
  lists = await startLists()
})
afterAll(() => lists.end())

const head = () => lists.as('station_head')
const header = '姓名 性别 证件号码 手机 现住址 核查结果 备注'

describe('a look at what was handed in', () => {
  test('says what the columns are and what stands in the first rows', async () => {
    const { body } = await lists.peek(
      table(header, `陈桂芳 女 ${identityNumber(2)} 13800138001 花苑里3栋1单元101 _ 独居`),
    )
    expect(body.columns.map(({ use }) => ('field' in use ? use.field : use.as))).toEqual([
      'name',
      'sex',
      'document',
      'phone',
      'address',
      'answer',
      'note',
    ])
    expect(body).toMatchObject({ columnsFrom: 'guessed', headerLine: 1, more: false, sender: null, sameFile: null })
    expect(body.rows[0]?.cells[0]).toBe('陈桂芳')
  })
  test('can be had again, of another header line, without handing it in again', async () => {
    const uploadId = newId()
    const organisationId = lists.places.eastStation
    await head().ask('lists/peek', {
      uploadId,
      organisationId,
      pasted: table('说明 请尽快', '姓名 手机', '陈一 13800138001'),
    })
    const { body } = await head().ask<{ headerLine: number; rows: unknown[] }>('lists/peek', {
      uploadId,
      organisationId,
      headerLine: 1,
    })
    expect(body).toMatchObject({ headerLine: 1 })
    expect(body.rows).toHaveLength(2)
  })
  test('of somebody else’s upload is refused', async () => {
    const { body } = await lists.peek(table('姓名', '陈一'))
    const other = await lists
      .as('social_worker')
      .ask<{ code: string }>('lists/peek', { uploadId: body.uploadId, organisationId: lists.places.eastStation })
    expect(other.body.code).toBe('upload-gone')
  })
  test('of something that is no table says why', async () => {
    const { status, body } = await lists.peek('', {})
    expect([status, (body as unknown as { code: string }).code]).toEqual([400, 'nothing-handed-in'])
  })
  test('finds the sender again by the columns alone, with what they were taken for', async () => {
    const senderId = newId()
    await head().send('lists/add-sender', {
      senderId,
      organisationId: lists.places.eastStation,
      name: '区疾控',
      kind: 'health',
    })
    const strange = table('甲方 乙方 丙方', '陈又来 13800138077 花苑里3栋1单元102')
    const seen = (await lists.peek(strange)).body
    const columns = seen.columns.map((column, at) =>
      at === 0 ? { ...column, use: { as: 'field' as const, field: 'name' as const } } : column,
    )
    await lists.receive(strange, { senderId, columns })
    const again = (await lists.peek(table('甲方 乙方 丙方', '李又来 13800138078 花苑里3栋1单元201'))).body
    expect(again).toMatchObject({ columnsFrom: 'remembered', sender: { id: senderId, name: '区疾控' } })
    expect(again.columns).toEqual(columns)
    const { body } = await head().get<{ items: { id: string; shapes: number; batches: number }[] }>('lists/senders')
    expect(body.items.find((one) => one.id === senderId)).toMatchObject({ shapes: 1, batches: 1 })
    await head().send('lists/edit-sender', { senderId, forgetColumns: true, name: '区疾控中心' })
    expect((await lists.peek(strange)).body.columnsFrom).toBe('guessed')
  })
})

describe('rows that were checked', () => {
  test('are each in one state, with what is wrong beside them', async () => {
    const batchId = await lists.check(
      table(
        header,
        `陈桂芳 女 ${identityNumber(2)} 13800138001 花苑里3栋1单元101 _ 独居`,
        `王伯年 女 ${identityNumber(1)} 13800138002 3-1-102 _ _`,
        `李秀兰 _ 4.41E+17 13800138003 花苑里3号楼2单元201 _ _`,
        `陈桂芳 女 ${identityNumber(2)} 13900139000 花苑里3栋1单元101 _ 又来`,
        `_ 男 _ 13800138005 _ _ _`,
        `何国强 男 _ 138 _ _ _`,
        `张远方 男 _ 13800138006 西社区西园3栋1单元101 _ _`,
      ),
    )
    const batch = await lists.batch(batchId)
    expect(batch).toMatchObject({ state: 'ready', failure: null, progress: null })
    expect(batch.counts).toEqual({
      total: 7,
      byState: { same: 0, new: 4, ask: 0, repeated: 1, earlier: 0, faulty: 2 },
      taken: 4,
      left: 3,
      undecided: 0,
    })
    const rows = await lists.rows(batchId)
    expect(rows.map(({ line, state }) => `${line} ${state}`)).toEqual([
      '2 new',
      '3 new',
      '4 new',
      '5 repeated',
      '6 faulty',
      '7 faulty',
      '8 new',
    ])
    expect(rows[0]?.address).toMatchObject({ estate: '花苑里', building: '3栋', unit: '1', room: '101' })
    expect(rows[1]?.address).toMatchObject({ unit: '1', room: '102' })
    expect(rows[2]?.address).toMatchObject({ unit: '2', room: '201' })
    expect(rows.map(({ faults }) => faults.map((fault) => fault.code))).toEqual([
      [],
      ['sex-against-document'],
      ['document-scientific_notation'],
      [],
      ['name-missing'],
      ['phone-length', 'no-way-to-reach'],
      ['address-elsewhere'],
    ])
    expect(rows[3]?.repeatsLine).toBe(2)
    expect(JSON.stringify(rows.map(({ faults }) => faults))).not.toContain('4.41E+17 ')
  })
  test('at one of several doors are asked about', async () => {
    await head().send('places/add-building', {
      buildingId: newId(),
      areaId: lists.places.east,
      estate: '柳园',
      name: '3栋',
      layout: { units: ['1'], floors: 2, roomsPerFloor: 2 },
    })
    const batchId = await lists.check(table(header, '赵两处 男 _ 13800138010 3-1-101 _ _'))
    const [row] = await lists.rows(batchId)
    expect(row).toMatchObject({ state: 'ask', take: null, dwellingId: null })
    expect(row?.doors.map(({ address }) => address.estate).sort()).toEqual(['柳园', '花苑里'])
    const dwellingId = row!.doors.find(({ address }) => address.estate === '柳园')!.dwellingId
    await head().send('lists/decide-rows', { batchId, rows: { of: 'lines', lines: [2] }, take: true, dwellingId })
    expect((await lists.rows(batchId))[0]).toMatchObject({ take: true, address: { estate: '柳园' } })
  })
  test('are matched with who is known, with a score and why', async () => {
    const personId = newId()
    await head().send('people/add-person', {
      personId,
      name: '洪认得',
      areaId: lists.places.east,
      phones: [{ id: newId(), number: '13800138020' }],
    })
    const batchId = await lists.check(table(header, '洪认得 男 _ 13800138020 _ _ _', '洪认德 男 _ 13800138020 _ _ _'))
    const [same, ask] = await lists.rows(batchId)
    expect(same).toMatchObject({ state: 'same', take: true, personId, personName: '洪认得' })
    expect(same?.candidates[0]).toMatchObject({ personId, why: ['same phone', 'same name'], phone: '138****8020' })
    expect(ask).toMatchObject({ state: 'ask', take: null, personId: null })
    const refused = await head().send<{ code: string }>('lists/decide-rows', {
      batchId,
      rows: { of: 'state', state: 'ask' },
      take: true,
    })
    expect(refused.body.code).toBe('rows-undecidable')
    const decided = await head().send('lists/decide-rows', {
      batchId,
      rows: { of: 'lines', lines: [3] },
      take: true,
      personId: null,
    })
    expect(decided.body).toEqual({ changed: 1 })
  })
  test('that came in an earlier batch name it', async () => {
    const row = `钱早到 男 ${identityNumber(31)} 13800138030 _ _ _`
    const first = await lists.check(table(header, row), { name: '早上的' })
    const second = await lists.check(table(header, '孙新来 男 _ 13800138031 _ _ _', row), { name: '晚上的' })
    const rows = await lists.rows(second)
    expect(rows.map(({ state }) => state)).toEqual(['new', 'earlier'])
    expect(rows[1]).toMatchObject({ take: null, earlier: { batchId: first, name: '早上的', line: 2 } })
  })
  test('are checked anew when the columns turn out to be others', async () => {
    const batchId = await lists.check(table('名称 号', '周改列 13800138040'), {
      columns: [
        { at: 0, title: '名称', use: { as: 'field', field: 'name' } },
        { at: 1, title: '号', use: { as: 'shown' } },
      ],
    })
    const answer = await head().send('lists/change-columns', {
      batchId,
      columns: [
        { at: 0, title: '名称', use: { as: 'field', field: 'name' } },
        { at: 1, title: '号', use: { as: 'field', field: 'phone' } },
      ],
    })
    expect(answer.status).toBe(200)
    expect((await lists.batch(batchId)).state).toBe('checking')
    await lists.job('lists/check', batchId)
    expect((await lists.batch(batchId)).counts.total).toBe(1)
  })
  test('show no numbers to whoever sees them masked', async () => {
    const batchId = await lists.check(table(header, `吴遮住 男 ${identityNumber(51)} 13800138050 _ _ 打13800138051`))
    const [row] = await lists.rows(batchId, {}, 'officer')
    expect(row?.cells.join(' ')).not.toMatch(/13800138050|13800138051|遮住/)
    expect(row?.cells.join(' ')).not.toContain(identityNumber(51))
  })
})

test('the same file sent twice is recognised, and taken again if that is meant', async () => {
  const text = table(header, '郑两次 男 _ 13800138060 _ _ _')
  const batchId = await lists.receive(text, { name: '第一次' })
  const seen = (await lists.peek(text)).body
  expect(seen.sameFile).toMatchObject({ batchId, name: '第一次' })
  const input = lists.receiveInput(seen)
  const refused = await head().send<{ code: string; details: object }>('lists/receive-batch', input)
  expect(refused.body).toMatchObject({ code: 'came-before', details: { batchId } })
  expect((await head().send('lists/receive-batch', { ...input, again: true })).status).toBe(200)
})

test('a repeat of a command that took effect is answered as it was, though the upload is gone', async () => {
  const input = lists.receiveInput((await lists.peek(table('姓名', '冯重发'))).body)
  const id = newId()
  const at = new Date().toISOString()
  expect((await head().send('lists/receive-batch', input, { id, at })).status).toBe(200)
  expect((await head().send('lists/receive-batch', input, { id, at })).body).toEqual({ batchId: input.batchId })
})

test('a batch without a column of names is refused', async () => {
  const seen = (await lists.peek(table('天气 心情', '晴 好'))).body
  const answer = await head().send<{ code: string }>('lists/receive-batch', lists.receiveInput(seen))
  expect(answer.body.code).toBe('name-column-missing')
})

test('checking that was killed goes on after the last row that is stored', async () => {
  const many = Array.from({ length: 4500 }, (_, n) => `居民${n} _ _ 139${String(10_000_000 + n)} _ _ _`)
  const batchId = await lists.receive(table(header, ...many))
  // It looks at the batch, tells how many rows there are, and writes the first of them.
  await lists.killAfter('lists/check', batchId, 3)
  const between = await lists.batch(batchId)
  expect(between.state).toBe('checking')
  expect(between.progress!.done).toBeGreaterThan(0)
  expect(between.progress!.done).toBeLessThan(4500)
  await lists.job('lists/check', batchId)
  expect((await lists.batch(batchId)).counts).toMatchObject({ total: 4500, byState: { new: 4500 } })
})
