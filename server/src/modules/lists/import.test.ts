import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { identityNumber, type Lists, startLists, table } from './testing/stage.ts'

let lists: Lists
beforeAll(async () => {
  lists = await startLists()
})
afterAll(() => lists.end())

const head = () => lists.as('station_head')
const header = '姓名 证件号码 手机 现住址'
const people = () => lists.count('select count(*)::int as n from person')
const listings = (rosterId: string) =>
  lists.count(`select count(*)::int as n from listing where roster_id = '${rosterId}' and removed_on is null`)
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code

const roster = async (template = 'daily-phone-round') => {
  const rosterId = newId()
  const answer = await head().send('rosters/create-roster', {
    rosterId,
    responseId: lists.responseId,
    organisationId: lists.places.eastStation,
    areaId: lists.places.east,
    name: `名册${rosterId}`,
    template,
    startsOn: lists.today(),
    rhythm: { type: 'daily', windows: [{ from: '00:00', to: '24:00' }] },
  })
  expect(answer.status).toBe(200)
  return rosterId
}
let numbers = 10_000_000
const crowd = (of: string, n: number) =>
  table(
    header,
    ...Array.from({ length: n }, (_, at) => {
      numbers += 1
      return `${of}${at} _ 136${numbers} _`
    }),
  )

describe('a batch that is put in', () => {
  test('adds whom nobody knew, takes whom somebody knows, and leaves the rest out', async () => {
    const known = newId()
    await head().send('people/add-person', {
      personId: known,
      name: '何认得',
      areaId: lists.places.east,
      phones: [{ id: newId(), number: '13700137001' }],
    })
    const rosterId = await roster()
    const batchId = await lists.check(
      table(
        header,
        '何认得 _ 13700137001 _',
        `何新来 ${identityNumber(1)} 13700137002 花苑里3栋1单元102`,
        `何新来 ${identityNumber(1)} 13700137002 花苑里3栋1单元102`,
        '_ _ 13700137003 _',
      ),
      { rosterId },
    )
    const before = await people()
    await lists.putIn(batchId)
    expect(await people()).toBe(before + 1)
    expect(await listings(rosterId)).toBe(2)
    expect(await lists.batch(batchId)).toMatchObject({
      state: 'open',
      work: { untouched: 2 },
      counts: { taken: 2, left: 2 },
    })
    const rows = await lists.rows(batchId)
    expect(rows.map(({ work }) => work?.state ?? null)).toEqual(['untouched', 'untouched', null, null])
    expect(rows[0]).toMatchObject({ personId: known, work: { rosterId } })
    expect(rows[1]?.address).toMatchObject({ estate: '花苑里', room: '102' })
    const due = await head().get<{ items: { name: string }[] }>('rosters/due', { rosterId, show: 'all' })
    expect(due.body.items.map(({ name }) => name).sort()).toEqual(['何新来', '何认得'])
    type Event = { what?: string; about?: { list?: string } }
    const told = await head().get<{ items: Event[] }>('rosters/person-timeline', { personId: rows[1]!.personId! })
    expect(JSON.stringify(told.body)).toContain('疾控下发名单')
  })

  test('puts rows that were decided later in when it is done again', async () => {
    const batchId = await lists.check(table(header, '许早定 _ 13700137011 _', '许晚定 _ 13700137012 _'))
    await head().send('lists/decide-rows', { batchId, rows: { of: 'lines', lines: [3] }, take: false })
    const before = await people()
    await lists.putIn(batchId)
    expect(await people()).toBe(before + 1)
    expect(codeOf(await head().send('lists/import-batch', { batchId }))).toBe('nothing-to-import')
    await head().send('lists/decide-rows', { batchId, rows: { of: 'lines', lines: [2, 3] }, take: true })
    await lists.putIn(batchId)
    expect(await people()).toBe(before + 2)
  })

  test('adds nobody whom another list brought meanwhile', async () => {
    const row = `施同时 ${identityNumber(7)} 13700137021 _`
    const first = await lists.check(table(header, row))
    const second = await lists.check(table(header, row, '施别人 _ 13700137022 _'))
    await head().send('lists/decide-rows', { batchId: second, rows: { of: 'state', state: 'earlier' }, take: true })
    const before = await people()
    await lists.putIn(first)
    await lists.putIn(second)
    expect(await people()).toBe(before + 2)
  })

  test('puts a household on a roster of households once, whoever of it is named', async () => {
    const rosterId = await roster('home-isolation')
    const batchId = await lists.check(
      table(
        header,
        '孔一 _ 13700137031 花苑里3栋2单元301',
        '孔二 _ 13700137032 花苑里3栋2单元301',
        '孔三 _ 13700137033 _',
      ),
      { rosterId },
    )
    await lists.putIn(batchId)
    expect(await listings(rosterId)).toBe(2)
    const rows = await lists.rows(batchId)
    expect(rows[0]?.work?.listingId).toBe(rows[1]?.work?.listingId)
    expect(rows[2]?.work?.listingId).not.toBe(rows[0]?.work?.listingId)
  })

  test('gives whoever is known the phone they did not have, if that was said, and overwrites nothing', async () => {
    const personId = newId()
    const phones = [{ id: newId(), number: '13700137041' }]
    await head().send('people/add-person', { personId, name: '曹补全', areaId: lists.places.east, phones })
    const text = table('姓名 手机 备用电话 现住址', '曹补全 13700137041 13700137042 花苑里3栋1单元601')
    const batchId = await lists.check(text)
    await head().send('lists/decide-rows', { batchId, rows: { of: 'lines', lines: [2] }, complete: true })
    await lists.putIn(batchId)
    type Card = { phones: { masked: string }[]; address: { room: string } }
    const card = async () => (await head().get<Card>('people/person', { personId })).body
    expect((await card()).phones.map(({ masked }) => masked)).toEqual(['137****7041', '137****7042'])
    expect((await card()).address.room).toBe('601')
    expect((await head().send('lists/undo-import', { batchId, reason: '收错了' })).status).toBe(200)
    await lists.job('lists/undo', batchId)
    expect((await card()).phones).toHaveLength(1)
    expect((await card()).address.room).toBe('')
  })
})

describe('killed at any point', () => {
  test.each([2, 3, 4])(
    'after %i writes, everybody goes in once when it is taken up again',
    async (writes) => {
      const rosterId = await roster()
      const batchId = await lists.check(crowd('甲乙丙丁戊'[writes]!, 2300), { rosterId })
      const before = await people()
      await head().send('lists/import-batch', { batchId })
      await lists.killAfter('lists/import', batchId, writes)
      expect((await lists.batch(batchId)).state).toBe('importing')
      expect(await people()).toBeLessThanOrEqual(before + 2300)
      // Two of it at once, as when one was only slow: neither writes what the other wrote.
      await Promise.all([lists.job('lists/import', batchId), lists.job('lists/import', batchId)])
      await lists.job('lists/import', batchId)
      expect(await people()).toBe(before + 2300)
      expect(await listings(rosterId)).toBe(2300)
      expect(await lists.batch(batchId)).toMatchObject({ state: 'open', work: { untouched: 2300 } })
    },
    60_000,
  )
})

describe('taken back', () => {
  test('it takes its people and its lines along, and whoever was known stays', async () => {
    const rosterId = await roster()
    const known = newId()
    const phones = [{ id: newId(), number: '13700137051' }]
    await head().send('people/add-person', { personId: known, name: '严认得', areaId: lists.places.east, phones })
    const before = await people()
    const batchId = await lists.check(
      table(
        header,
        '严认得 _ 13700137051 _',
        `严新来 ${identityNumber(9)} 13700137052 _`,
        `严新来 ${identityNumber(9)} _ _`,
      ),
      { rosterId },
    )
    await head().send('lists/decide-rows', { batchId, rows: { of: 'state', state: 'repeated' }, take: true })
    await lists.putIn(batchId)
    expect(await people()).toBe(before + 1)
    expect((await head().send('lists/undo-import', { batchId, reason: '收错了' })).status).toBe(200)
    await lists.job('lists/undo', batchId)
    expect(await lists.batch(batchId)).toMatchObject({ state: 'undone', counts: { total: 3 } })
    expect(await people()).toBe(before)
    expect(await listings(rosterId)).toBe(0)
    expect((await head().get('people/person', { personId: known })).status).toBe(200)
    // What was taken back came never: the same rows are new again.
    const again = await lists.check(table(header, `严新来 ${identityNumber(9)} 13700137052 _`), { again: true })
    expect((await lists.rows(again)).map(({ state }) => state)).toEqual(['new'])
  })

  test('is refused once somebody was contacted, and says how many', async () => {
    const rosterId = await roster()
    const batchId = await lists.check(table(header, '金联系 _ 13700137061 _', '金没有 _ 13700137062 _'), { rosterId })
    await lists.putIn(batchId)
    const [row] = await lists.rows(batchId)
    const contact = {
      listingId: row!.work!.listingId,
      day: lists.today(),
      slot: 0,
      method: 'phone',
      outcome: 'no_answer',
    }
    expect((await head().send('rosters/record-contact', contact)).status).toBe(200)
    const refused = await head().send<{ code: string; details: object }>('lists/undo-import', {
      batchId,
      reason: '收错了',
    })
    expect(refused.body).toMatchObject({ code: 'contacted-already', details: { count: 1 } })
  })

  test('a person whom another batch means too stays', async () => {
    const row = `魏两批 ${identityNumber(11)} 13700137071 _`
    const first = await lists.check(table(header, row))
    await lists.putIn(first)
    const second = await lists.check(table(header, row, '魏别人 _ 13700137072 _'))
    await head().send('lists/decide-rows', { batchId: second, rows: { of: 'state', state: 'earlier' }, take: true })
    await lists.putIn(second)
    const before = await people()
    await head().send('lists/undo-import', { batchId: first, reason: '收错了' })
    await lists.job('lists/undo', first)
    expect(await people()).toBe(before)
    expect((await lists.rows(second))[0]?.personName).toBe('魏两批')
  })
})

describe('what comes back', () => {
  const save = async (name: string, input: object) => {
    const reply = await head().ask<Uint8Array>(name, input)
    expect(reply.status).toBe(200)
    return Buffer.from(reply.body)
  }
  test('rows that did not go in, in the columns of the file, with the reason; and the file as it was', async () => {
    const text = '姓名,手机\n陶好,13700137081\n,13700137082\n陶好,13700137081\n'
    const file = new File([text], '街道名单.csv', { type: 'text/csv' })
    const form = new FormData()
    const uploadId = newId()
    form.append('uploadId', uploadId)
    form.append('organisationId', lists.places.eastStation)
    form.append('file', file)
    const encoded = new Response(form)
    const reply = await lists.app.app.inject({
      method: 'POST',
      url: '/api/v1/lists/peek',
      headers: {
        'x-kapok': '1',
        authorization: `Bearer ${lists.tokenOf('station_head')}`,
        'content-type': encoded.headers.get('content-type')!,
      },
      payload: Buffer.from(await encoded.arrayBuffer()),
    })
    const input = lists.receiveInput(reply.json())
    await head().send('lists/receive-batch', input)
    const { batchId } = input
    await lists.job('lists/check', batchId)
    const rejected = (await save('lists/rejected-file', { batchId, reason: '退回补全', clear: true })).toString()
    expect(rejected).toContain('未放进的原因')
    expect(rejected).toMatch(/13700137082.*没有姓名/)
    expect(rejected).toMatch(/陶好,13700137081.*与前面的行重复/)
    expect(rejected.match(/陶好/g)).toHaveLength(1)
    expect((await save('lists/original-file', { batchId, reason: '核对原件' })).toString()).toBe(text)
    const masked = await save('lists/rejected-file', { batchId, reason: '退回补全' })
    expect(masked.toString()).not.toContain('13700137082')
  })
})

test('a file that cannot be read makes a batch that failed, says why, and can be tried again', async () => {
  // Far below the rows that are looked at first.
  const seen = (await lists.peek(`${crowd('姜', 80)}\n姜${'长'.repeat(40_000)}`)).body
  const input = lists.receiveInput(seen)
  await head().send('lists/receive-batch', input)
  await lists.job('lists/check', input.batchId)
  const batch = await lists.batch(input.batchId)
  expect(batch.state).toBe('failed')
  expect(batch.failure).toContain('too large')
  expect((await head().send('lists/try-again', { batchId: input.batchId })).status).toBe(200)
  expect((await lists.batch(input.batchId)).state).toBe('checking')
})

test('another deadline is that of the stations’ rosters too', async () => {
  const batchId = await lists.check(crowd('卫', 2))
  await lists.putIn(batchId)
  await head().send('lists/split-batch', {
    batchId,
    how: { by: 'hand', organisationId: lists.places.eastStation, lines: [2, 3] },
  })
  const deadline = new Date(Date.now() + 5 * 3_600_000).toISOString()
  expect((await head().send('lists/change-batch', { batchId, deadline, name: '提前的一批' })).status).toBe(200)
  expect(await lists.batch(batchId)).toMatchObject({ name: '提前的一批', deadline })
  const late = `select count(*)::int as n from due where closes_at = '${deadline}'`
  expect(await lists.count(late)).toBe(2)
})

test('what a station has is not seen by its neighbour, and whoever answers for both sees it', async () => {
  const batchId = await lists.check(crowd('戚', 2))
  expect((await lists.as('westHead').get('lists/batch', { batchId })).status).toBe(404)
  expect((await lists.as('westHead').send('lists/import-batch', { batchId })).status).toBe(404)
  const { body } = await lists.as('westHead').get<{ items: { id: string }[] }>('lists/batches', { show: 'all' })
  expect(body.items.map(({ id }) => id)).not.toContain(batchId)
})
