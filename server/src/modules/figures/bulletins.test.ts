import { plainText } from '@kapok/contract/figures/rules'
import type { Bulletin, Changes, FigureValues, FrozenFigure } from '@kapok/contract/figures/schema'
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
type Read = {
  bulletin: Bulletin
  standing: { key: string; now: number; corrected: number | null }[]
  changes: Changes
  corrections: ServiceEntry[]
}

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
      .get<{ items: (Bulletin & { changes: Changes })[] }>('figures/bulletins', { responseId: stage.responseId })
  ).body.items
const entryOf = async (person: string) => {
  const { body } = await world
    .as('station_head')
    .get<{ items: ServiceEntry[] }>('figures/entries', { from: day, to: day })
  return body.items.find((one) => one.person === person)!
}
const reverse = async (entry: ServiceEntry, reason: string) => {
  const input = { entryId: entry.id, reversalId: newId(), reason }
  expect((await world.as('station_head').send('ledger/reverse-entry', input)).status).toBe(200)
}
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
  const { bulletin, standing, changes, corrections } = await read(first)
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
  expect(standing.map((one) => one.now)).toEqual(bulletin.figures.map((one) => one.value))
  for (const { key, corrected } of standing)
    if (corrected !== null) expect(corrected).toBe(value(bulletin.figures, key))
  expect([corrections, changes]).toEqual([[], { corrected: 0, later: 0 }])
})

test('corrections are told apart from the ordinary work that came later, and the published figures stay', async () => {
  const published = (await read(first)).bulletin
  now = new Date('2026-08-17T13:00:00Z')
  await call('何国强')
  now = new Date('2026-08-19T02:00:00Z')
  await call('谭玉珍', 'reached', '2026-08-17T11:00:00.000Z', day)
  await call('黎志明')
  const wrong = await entryOf('陈桂芳')
  await reverse(wrong, '不是本人')
  // What came later and was taken back again has corrected nothing.
  await reverse(await entryOf('何国强'), '没有发生')
  for (const folded of [false, true]) {
    if (folded) await foldFigures(writingTo(world.app.pool), now)
    const { bulletin, standing, changes, corrections } = await read(first)
    expect(bulletin).toEqual(published)
    expect(standing.find(({ key }) => key === 'phone_day')).toEqual({ key: 'phone_day', now: 2, corrected: 2 })
    expect(standing.find(({ key }) => key === 'reached')?.corrected).toBeNull()
    expect(corrections.map((one) => [one.person, one.reverses !== null])).toEqual([
      ['陈桂芳', true],
      ['谭玉珍', false],
    ])
    expect(corrections[0]!.reason).toBe('不是本人')
    expect(changes).toEqual({ corrected: 2, later: 2 })
    expect((await list()).map((one) => [one.number, one.changes])).toEqual([[1, changes]])
  }
})

test('a published figure opens what it counted then, what corrected it, and what came later', async () => {
  const { bulletin, standing } = await read(first)
  const figure = bulletin.figures.find(({ key }) => key === 'phone_day')!
  const about = { bulletinId: first, areaId: bulletin.areaId, from: figure.from, to: figure.to, kinds: 'visit.phone' }
  const opened = async (more: object) =>
    (await world.as('station_head').get<{ items: ServiceEntry[] }>('figures/entries', { ...about, ...more })).body.items
  const then = await opened({})
  expect(new Set(then.map((one) => one.person))).toEqual(new Set(['李秀兰', '王伯年', '陈桂芳']))
  // It did not know yet that one of them would be taken back.
  expect(then.filter((one) => one.reversedBy !== null)).toEqual([])
  const table = await world.as('station_head').get<{ total: FigureValues; asOf: string }>('figures/table', about)
  expect(table.body).toMatchObject({ asOf: bulletin.asOf, total: { personTimes: figure.value } })
  expect((await opened({ change: 'corrected' })).map((one) => one.person)).toEqual(['陈桂芳', '谭玉珍'])
  expect((await opened({ change: 'later' })).map((one) => one.person)).toEqual(['何国强', '何国强'])
  expect(standing.find(({ key }) => key === 'phone_day')?.corrected).toBe(figure.value)
  expect((await world.as('westHead').get('figures/entries', { ...about, areaId: world.places.west })).status).toBe(404)
})

test('the next one of its kind has the next number, and knows what the first did not', async () => {
  const second = await freeze()
  const { bulletin, changes } = await read(second.bulletinId)
  expect(bulletin.number).toBe(2)
  expect(value(bulletin.figures, 'phone_day')).toBe(2)
  expect(plainText(bulletin.lines[0]!.zh)).toContain('8月19日 10:00')
  expect(changes).toEqual({ corrected: 0, later: 0 })
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
  const { standing, corrections } = await read(bulletinId)
  expect(standing.find(({ key }) => key === 'phone_day')).toMatchObject({ now: before! + 7, corrected: before! + 7 })
  expect(corrections.map((one) => one.people)).toEqual([7])
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
