import { addMinutes } from '@kapok/contract/common/time'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { openRoster, startWorld, type World } from '../../../test/world.ts'

// Half past nine in Shanghai: every time agreed below lies on the same day.
let now = new Date('2026-03-08T01:30:00Z')
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}
const inMinutes = (minutes: number) => addMinutes(now.toISOString(), minutes)

let world: World
let stage: Awaited<ReturnType<typeof openRoster>>
const names = ['陈桂芳', '王伯年', '李秀兰', '何国强', '谭玉珍', '黎志明']

beforeAll(async () => {
  world = await startWorld(() => now)
  stage = await openRoster(world, names)
})
afterAll(() => world.end())

type Call = { callId: string; listingId: string; day: string; slot: number; until: string }
type Served = { call: Call | null; code?: string }
const next = async (who = 'chen', input: object = {}) =>
  (await world.as(who).send<Served>('calling/serve-next', input)).body.call
const nameOf = (call: { listingId: string } | null) =>
  names.find((name) => call && stage.listing(name) === call.listingId)
const key = (name: string) => ({ listingId: stage.listing(name), day: world.today(), slot: 0 })
const record = async (call: Call, outcome: string, more: object = {}, who = 'chen') => {
  const { listingId, day, slot } = call
  const done = await world
    .as(who)
    .send<{ contactId: string }>('rosters/record-contact', { listingId, day, slot, method: 'phone', outcome, ...more })
  expect(done.status).toBe(200)
  return done.body.contactId
}
const pass = (call: Call, backInMinutes = 240) =>
  world.as('chen').send<{ backAt: string }>('calling/pass', { callId: call.callId, reason: 'not_now', backInMinutes })

test('the next name is served, and the same one again until it is settled; the same command answers the same', async () => {
  const id = newId()
  const at = now.toISOString()
  const first = await world.as('chen').send<Served>('calling/serve-next', {}, { id, at })
  expect(first.status).toBe(200)
  const again = await world.as('chen').send<Served>('calling/serve-next', {}, { id, at })
  expect(again.body).toEqual(first.body)
  expect(nameOf(await next())).toBe(nameOf(first.body.call))
  await record(first.body.call!, 'reached')
  const other = await next()
  expect(nameOf(other)).not.toBe(nameOf(first.body.call))
  // Settled long ago; the stored answer is still the answer.
  expect((await world.as('chen').send<Served>('calling/serve-next', {}, { id, at })).body).toEqual(first.body)
  await world.as('chen').send('calling/release', { callId: other!.callId })
})

test('who did not answer is left in peace, and comes again after the pause of the ladder', async () => {
  const call = (await next())!
  await record(call, 'no_answer')
  const seen = new Set<string>()
  for (let n = 0; n < names.length; n += 1) {
    const one = await next()
    if (!one) break
    seen.add(nameOf(one)!)
    await pass(one, 50)
  }
  expect(seen.size).toBe(names.length - 2)
  expect(seen).not.toContain(nameOf(call))
  expect(await next()).toBeNull()
  later(61)
  expect(nameOf(await next('chen', { only: key(nameOf(call)!) }))).toBe(nameOf(call))
  await record((await next())!, 'reached')
})

test('a time agreed is not called before it, goes before all others from then on, and is told as overdue', async () => {
  const one = (await next())!
  const promised = nameOf(one)!
  await record(one, 'put_off', { putOffTo: inMinutes(30) })
  type Desk = { promises: { name: string; isOverdue: boolean; isMine: boolean }[]; left: number }
  const desk = async () => (await world.as('chen').get<Desk>('calling/desk')).body
  expect((await desk()).promises).toMatchObject([{ name: promised, isOverdue: false, isMine: true }])
  const other = (await next())!
  expect(nameOf(other)).not.toBe(promised)
  later(31)
  await world.as('chen').send('calling/release', { callId: other.callId })
  expect((await desk()).promises).toMatchObject([{ name: promised, isOverdue: true }])
  const kept = (await next())!
  expect(nameOf(kept)).toBe(promised)
  const card = await world.as('chen').ask<{ promisedAt: string }>('calling/card', { callId: kept.callId })
  expect(Date.parse(card.body.promisedAt)).toBeLessThanOrEqual(now.getTime())
  await record(kept, 'reached')
  expect((await desk()).promises).toEqual([])
})

test('a name passed on comes back by itself, and nothing of it is lost', async () => {
  const call = (await next())!
  const { body } = await pass(call, 20)
  expect(body.backAt).toBe(inMinutes(20))
  const others = [(await next())!]
  expect(nameOf(others[0]!)).not.toBe(nameOf(call))
  await pass(others[0]!, 240)
  later(21)
  let back: Call | null = null
  for (let n = 0; n < names.length && nameOf(back) !== nameOf(call); n += 1) {
    if (back) await pass(back, 240)
    back = await next()
  }
  expect(nameOf(back)).toBe(nameOf(call))
  await world.as('chen').send('calling/release', { callId: back!.callId })
})

test('the card holds numbers in clear for the holder alone, and each read is in the journal', async () => {
  const call = (await next())!
  const card = await world.as('chen').ask<{
    numbers: { number: string }[]
    roster: { questionSet: { script: { zh: string } } }
    quietHours: number
    door: { name: string }
  }>('calling/card', { callId: call.callId })
  expect(card.status).toBe(200)
  expect(card.body.numbers[0]?.number).toMatch(/^139/)
  expect(card.body.roster.questionSet.script.zh).toContain('您好')
  expect(card.body.quietHours).toBe(12)
  const foreign = await world.as('station_head').ask<{ code: string }>('calling/card', { callId: call.callId })
  expect(foreign).toMatchObject({ status: 404, body: { code: 'not-found' } })
  const rows = await world.app.pool.connect().then(async (client) => {
    try {
      await client.query('begin')
      await client.query(`select set_config('app.areas', '/', true)`)
      return (
        await client.query(`select 1 from journal where name = 'calling/card' and $1 = any(subject_ids)`, [
          call.listingId,
        ])
      ).rows
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
  expect(rows).toHaveLength(1)
})

test('a colleague is told who is calling; after two minutes without a sign of life the name is free, and the draft is kept', async () => {
  const call = (await next())!
  const busy = await world
    .as('station_head')
    .send<{ code: string; message: string }>('calling/serve-next', { only: key(nameOf(call)!) })
  expect(busy).toMatchObject({ status: 409, body: { code: 'call-held-by-other' } })
  expect(busy.body.message).toContain('chen')
  const draft = { answers: { well: true }, note: '女儿说下午再', what: '' }
  later(1)
  const beat = await world
    .as('chen')
    .ask<{ held: boolean; until: string }>('calling/beat', { callId: call.callId, draft })
  expect(beat.body).toEqual({ held: true, until: inMinutes(2) })
  later(3)
  const taken = await world.as('station_head').send<Served>('calling/serve-next', { only: key(nameOf(call)!) })
  expect(taken.status).toBe(200)
  const late = await world.as('chen').ask<{ held: boolean }>('calling/beat', { callId: call.callId })
  expect(late.body.held).toBe(false)
  expect(
    (await world.as('chen').send<{ code: string }>('calling/pass', { callId: call.callId, reason: 'other' })).body.code,
  ).toBe('call-not-held')
  await world.as('station_head').send('calling/release', { callId: taken.body.call!.callId })
  const again = (await next('chen', { only: key(nameOf(call)!) }))!
  const card = await world.as('chen').ask<{ draft: object }>('calling/card', { callId: again.callId })
  expect(card.body.draft).toEqual(draft)
})

test('a result taken back brings the name back at once', async () => {
  const call = (await next())!
  const contactId = await record(call, 'no_answer')
  await next()
  await world.as('chen').send('rosters/reverse-contact', { contactId, reason: '按错了' })
  expect(nameOf(await next('chen', { only: { listingId: call.listingId, day: call.day, slot: call.slot } }))).toBe(
    nameOf(call),
  )
})

test('the head sees who calls and how fast, and frees a name somebody left', async () => {
  type Board = {
    workers: { name: string; today: number; call: { callId: string } | null }[]
    left: number
    today: number
    finishAt: string | null
  }
  const board = async () => (await world.as('station_head').get<Board>('calling/board')).body
  const chen = (await board()).workers.find((one) => one.name === 'chen')!
  expect(chen.call).not.toBeNull()
  expect(chen.today).toBeGreaterThan(2)
  const freed = await world.as('station_head').send('calling/unlock', { callId: chen.call!.callId, reason: '人走了' })
  expect(freed.status).toBe(200)
  expect((await board()).workers.find((one) => one.name === 'chen')!.call).toBeNull()
})

test('a volunteer is served only names that are theirs, and a storekeeper none', async () => {
  expect(await next('volunteer')).toBeNull()
  expect((await world.as('storekeeper').send('calling/serve-next', {})).status).toBe(403)
  expect(
    (await world.as('westWorker').send<{ code: string }>('calling/serve-next', { only: key('陈桂芳') })).status,
  ).toBe(404)
  expect(await next('westWorker')).toBeNull()
})
