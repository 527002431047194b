import { plainText } from '@kapok/contract/figures/rules'
import type { Bulletin, FrozenFigure } from '@kapok/contract/figures/schema'
import type { ServiceEntry } from '@kapok/contract/ledger/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writingTo } from '#platform/db/writing.ts'
import { newId } from '#platform/ids.ts'
import { openRoster, password, startWorld, type World } from '../../../test/world.ts'
import { foldFigures } from './index.ts'

let world: World
let stage: Awaited<ReturnType<typeof openRoster>>
let now = new Date('2026-08-17T12:00:00Z')
const day = '2026-08-17'
const names = ['陈桂芳', '王伯年', '李秀兰', '何国强', '谭玉珍', '黎志明', '周桂芳', '郑伯年']
type Draft = {
  title: { zh: string; en: string }
  lines: { zh: string; en: string }[]
  figures: FrozenFigure[]
  asOf: string
  unsignedRosters: string[]
}
type Read = { bulletin: Bulletin; now: { key: string; value: number }[]; changes: ServiceEntry[]; changedSince: number }

beforeAll(async () => {
  world = await startWorld(() => now)
  stage = await openRoster(world, names, { startsOn: '2026-08-15' })
})
afterAll(() => world.end())

const call = async (name: string, outcome = 'reached', at = now.toISOString(), on = world.today()) => {
  const input = { listingId: stage.listing(name), day: on, slot: 0, method: 'phone', outcome }
  const { status } = await world.as('chen').send('rosters/record-contact', input, { at })
  expect(status).toBe(200)
}
const about = () => ({ responseId: stage.responseId, template: 'evening', day })
const draft = async () => (await world.as('station_head').get<Draft>('figures/bulletin-draft', about())).body
const freeze = async (who = 'station_head', more: object = {}) => {
  const bulletinId = newId()
  const answer = await world
    .as(who)
    .send<{ code?: string; bulletinId?: string }>('figures/freeze-bulletin', { bulletinId, ...about(), ...more })
  return { bulletinId, ...answer }
}
const read = async (bulletinId: string) =>
  (await world.as('station_head').get<Read>('figures/bulletin', { bulletinId })).body
const list = async () =>
  (
    await world
      .as('station_head')
      .get<{ items: (Bulletin & { changedSince: number })[] }>('figures/bulletins', { responseId: stage.responseId })
  ).body.items
const value = (figures: readonly { key: string; value: number }[], key: string) =>
  figures.find((one) => one.key === key)?.value

let first: string

test('a draft is written from the template: every number is the figure it quotes, in both languages', async () => {
  await call('陈桂芳')
  await call('王伯年')
  await call('李秀兰', 'no_answer')
  const { title, lines, figures, unsignedRosters } = await draft()
  expect(title).toEqual({
    zh: '【春雨防疫响应·晚报】8月17日（第 3 天）',
    en: '[春雨防疫响应 · evening] 17 August (day 3)',
  })
  expect(value(figures, 'phone_day')).toBe(2)
  expect(value(figures, 'reached')).toBe(2)
  expect(value(figures, 'due')).toBe(8)
  const zh = lines.map((line) => line.zh).join('\n')
  expect(zh).toContain('{{phone_day|2}}')
  expect(zh).not.toMatch(/\{\{[a-z_]+\}\}/)
  expect(plainText(zh)).toContain('东社区社工服务，截至今日 20:00')
  for (const { key, value: number } of figures) {
    expect(zh).toContain(`{{${key}|${number}}}`)
    expect(lines.map((line) => line.en).join('\n')).toContain(`{{${key}|${number}}}`)
  }
  expect(unsignedRosters).toEqual(['东社区社工站 · 每日电访'])
})

test('frozen it has a number, a moment and a name, and does not change', async () => {
  const { status, bulletinId } = await freeze('station_head', { extraLine: '明日继续，{{phone_day|9999}} 不算数' })
  expect(status).toBe(200)
  first = bulletinId
  const { bulletin, now: standing, changes, changedSince } = await read(first)
  expect(bulletin).toMatchObject({
    number: 1,
    day,
    template: 'evening',
    areaName: '东社区',
    frozenBy: 'station_head',
    asOf: now.toISOString(),
  })
  expect(bulletin.figures.find((one) => one.key === 'phone_total')).toMatchObject({
    from: '2026-08-15',
    to: day,
    value: 2,
    source: { type: 'ledger', metric: 'person_times' },
  })
  expect(plainText(bulletin.lines.at(-1)!.zh)).toBe('明日继续，{ {phone_day|9999}} 不算数')
  expect(standing.map((one) => one.value)).toEqual(bulletin.figures.map((one) => one.value))
  expect([changes, changedSince]).toEqual([[], 0])
})

test('what is entered, or taken back, afterwards is listed row by row, and the published figures stay', async () => {
  const published = (await read(first)).bulletin
  await call('何国强')
  now = new Date('2026-08-19T02:00:00Z')
  await call('谭玉珍', 'reached', '2026-08-17T11:00:00.000Z', day)
  await call('黎志明')
  const { body } = await world
    .as('station_head')
    .get<{ items: ServiceEntry[] }>('figures/entries', { from: day, to: day })
  const wrong = body.items.find((one) => one.person === '陈桂芳')!
  await world
    .as('station_head')
    .send('ledger/reverse-entry', { entryId: wrong.id, reversalId: newId(), reason: '不是本人' })
  for (const folded of [false, true]) {
    if (folded) await foldFigures(writingTo(world.app.pool), now)
    const { bulletin, now: standing, changes, changedSince } = await read(first)
    expect(bulletin).toEqual(published)
    expect(value(standing, 'phone_day')).toBe(3)
    expect(changes.map((one) => [one.person, one.reverses !== null])).toEqual([
      ['陈桂芳', true],
      ['谭玉珍', false],
      ['何国强', false],
    ])
    expect(changes[0]!.reason).toBe('不是本人')
    expect(changedSince).toBe(3)
    expect((await list()).map((one) => [one.number, one.changedSince])).toEqual([[1, 3]])
  }
})

test('the next one of its kind has the next number, and knows what the first did not', async () => {
  const second = await freeze()
  const { bulletin, changedSince } = await read(second.bulletinId)
  expect(bulletin.number).toBe(2)
  expect(value(bulletin.figures, 'phone_day')).toBe(3)
  expect(plainText(bulletin.lines[0]!.zh)).toContain('8月19日 10:00')
  expect(changedSince).toBe(0)
  expect((await list()).map((one) => one.number)).toEqual([2, 1])
})

test('two who freeze at the same moment: each gets a number of its own, or is told', async () => {
  const both = await Promise.all([freeze(), freeze()])
  for (const one of both) if (one.status !== 200) expect(one.body.code).toBe('bulletin-frozen-meanwhile')
  const numbers = (await list()).map((one) => one.number)
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('while a phone’s entry is on its way a bulletin does not count it, and tells of it afterwards', async () => {
  const client = await world.app.pool.connect()
  await client.query('begin')
  await client.query(`select set_config('app.areas', '/', true), set_config('app.rosters', '', true)`)
  await client.query(
    `insert into entry (id, kind, field, response_id, organisation_id, area_path, day, occurred_at, recorded_at, head_count, reached, how, source_type, source_id)
     select $1, kind, field, response_id, organisation_id, area_path, day, occurred_at, $2, 7, true, 'tallied', 'contact', $1 from entry where day = '2026-08-17' limit 1`,
    [newId(), new Date(now.getTime() - 1000)],
  )
  const { bulletinId } = await freeze()
  const before = value((await read(bulletinId)).bulletin.figures, 'phone_day')
  await client.query('commit')
  client.release()
  const { now: standing, changes } = await read(bulletinId)
  expect(value(standing, 'phone_day')).toBe(before! + 7)
  expect(changes.map((one) => one.people)).toEqual([7])
})

test('it goes out as a picture and as a Word file', async () => {
  const { body } = await world.app
    .as()
    .ask<{ token: string }>('identity/sign-in', { loginName: 'station_head', password })
  for (const [format, type, head] of [
    ['png', 'image/png', '\x89PNG'],
    ['docx', 'officedocument', 'PK'],
  ] as const) {
    const reply = await world.app.app.inject({
      url: `/api/v1/figures/bulletin-file?bulletinId=${first}&format=${format}`,
      headers: { authorization: `Bearer ${body.token}` },
    })
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['content-type']).toContain(type)
    expect(reply.rawPayload.subarray(0, head.length).toString('latin1')).toBe(head)
    expect(reply.rawPayload.length).toBeGreaterThan(5000)
  }
})

test('who may not, and what cannot be, is refused with a reason', async () => {
  expect((await freeze('chen')).status).toBe(403)
  expect((await freeze('westHead', { areaId: world.places.east })).status).toBe(403)
  expect((await world.as('westHead').get<{ code: string }>('figures/bulletin', { bulletinId: first })).status).toBe(404)
  expect(await freeze('station_head', { template: 'weekly' })).toMatchObject({
    status: 400,
    body: { code: 'unknown-bulletin-template' },
  })
  for (const outside of ['2026-08-14', '2026-08-20'])
    expect(await freeze('station_head', { day: outside })).toMatchObject({
      status: 400,
      body: { code: 'bulletin-day-outside' },
    })
})
