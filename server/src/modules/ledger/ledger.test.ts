import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/access/actor.ts'
import { permit } from '#platform/access/permit.ts'
import type { CommandContext } from '#platform/commands/context.ts'
import { reading } from '#platform/db/reading.ts'
import { everything } from '#platform/db/scope.ts'
import { newId } from '#platform/ids.ts'
import { openRoster, startWorld, type World } from '../../../test/world.ts'
import { entriesOfSource, reverse as reverseEntries } from './index.ts'

let world: World
let stage: Awaited<ReturnType<typeof openRoster>>
let now = new Date('2026-08-17T02:00:00Z')
const names = ['陈桂芳', '王伯年', '李秀兰', '何国强', '谭玉珍', '黎志明']
type Entry = {
  id: string
  source: { id: string }
  reverses: string | null
  reversedBy: string | null
  reason: string | null
  day: string
  may: { reverse: boolean }
}

beforeAll(async () => {
  world = await startWorld(() => now)
  stage = await openRoster(world, names, { startsOn: '2026-08-16' })
})
afterAll(() => world.end())

const reach = async (name: string, who = 'chen') => {
  const input = { listingId: stage.listing(name), day: world.today(), slot: 0, method: 'phone', outcome: 'reached' }
  const { body } = await world.as(who).send<{ contactId: string }>('rosters/record-contact', input)
  return entriesOf(body.contactId)
}
const all = async (who = 'station_head') => {
  const { body } = await world
    .as(who)
    .get<{ items: Entry[] }>('figures/entries', { from: '2026-08-01', to: '2026-08-31', limit: 200 })
  return body.items
}
const sourceOf = (entry: Entry) => entry.source.id
const entriesOf = async (sourceId: string) => (await all()).filter((entry) => sourceOf(entry) === sourceId)
const reverse = (who: string, entryId: string, reversalId = newId()) =>
  world
    .as(who)
    .send<{ code?: string; reversalId?: string }>('ledger/reverse-entry', { entryId, reversalId, reason: '记错了人' })

test('a wrong entry is taken back by its worker on the same day: both lines stay and point at each other', async () => {
  const [entry] = await reach('陈桂芳')
  const reversalId = newId()
  expect(await reverse('chen', entry!.id, reversalId)).toEqual({ status: 200, body: { reversalId } })
  const lines = await all()
  expect(lines.find((line) => line.id === entry!.id)).toMatchObject({
    reversedBy: reversalId,
    reason: '记错了人',
    may: { reverse: false },
  })
  expect(lines.find((line) => line.id === reversalId)).toMatchObject({
    reverses: entry!.id,
    reason: '记错了人',
    day: entry!.day,
    may: { reverse: false },
  })
})

test('taking it back again is a conflict, a reversal is never reversed, and what nobody knows is not found', async () => {
  const [entry] = await reach('王伯年')
  const reversalId = newId()
  await reverse('station_head', entry!.id, reversalId)
  expect(await reverse('station_head', entry!.id)).toMatchObject({
    status: 409,
    body: { code: 'entry-already-reversed' },
  })
  expect(await reverse('station_head', reversalId)).toMatchObject({ status: 409, body: { code: 'reversal-stands' } })
  expect(await reverse('station_head', newId())).toMatchObject({ status: 404, body: { code: 'not-found' } })
})

test('two people taking the same entry back at once: one does, the other is told', async () => {
  const [entry] = await reach('李秀兰')
  const both = await Promise.all([reverse('station_head', entry!.id), reverse('chen', entry!.id)])
  expect(both.map((one) => one.status)).toEqual(expect.arrayContaining([200, 409]))
  expect((await all()).filter((line) => line.reverses === entry!.id)).toHaveLength(1)
})

test('somebody else’s entry is for the station head or an administrator; a neighbour does not even find it', async () => {
  const [entry] = await reach('何国强')
  for (const who of ['social_worker', 'officer', 'operator'])
    expect(await reverse(who, entry!.id)).toMatchObject({ status: 403, body: { code: 'not-yours-to-reverse' } })
  for (const who of ['westHead', 'westWorker']) expect(await reverse(who, entry!.id)).toMatchObject({ status: 404 })
  expect((await all('chen')).find((line) => line.id === entry!.id)?.may.reverse).toBe(true)
  expect((await all('social_worker')).find((line) => line.id === entry!.id)?.may.reverse).toBe(false)
  expect((await reverse('administrator', entry!.id)).status).toBe(200)
})

test('the next day one’s own entry is no longer one’s own to take back', async () => {
  const [entry] = await reach('谭玉珍')
  now = new Date('2026-08-18T02:00:00Z')
  expect(await reverse('chen', entry!.id)).toMatchObject({ status: 403, body: { code: 'not-yours-to-reverse' } })
  expect((await reverse('station_head', entry!.id)).status).toBe(200)
})

test('a command of another module takes several back at once, all or none', async () => {
  const [one] = await reach('黎志明', 'chen')
  const [other] = await reach('谭玉珍', 'chen')
  const areaPath = '/9901/990101001/990101001001/'
  const membership = { organisationId: world.places.eastStation, role: 'station_head' as const, areaPath }
  const actor: Actor = {
    accountId: world.id('station_head'),
    sessionId: newId(),
    name: '',
    memberships: [membership],
    rosterIds: [],
    mustChangePassword: false,
    mustSetSecondFactor: false,
  }
  const takeBack = (ids: string[]) => {
    const command = async (ctx: CommandContext) => {
      ctx.allow({ area_path: areaPath })
      return reverseEntries(ctx, ids, '整批作废')
    }
    const operation = {
      name: 'test/take-back',
      permit: permit(['station_head'], 'area'),
      run: { how: 'alone' as const, command },
      keepsResult: true,
      secrets: new Set<string>(),
    }
    return world.app.runner.run(operation, { id: newId(), at: now.toISOString(), device: null, input: {} }, actor)
  }
  const lines = () => reading(world.app.pool, everything, (db) => entriesOfSource(db, sourceOf(one!)))
  await expect(takeBack([one!.id, newId()])).rejects.toMatchObject({ kind: { code: 'not-found' } })
  expect((await lines()).map((line) => line.reversed_by)).toEqual([null])
  const reversals = await takeBack([other!.id, one!.id])
  expect((await lines()).map((line) => [line.id, line.reversed_by])).toEqual([
    [one!.id, (reversals as string[])[1]],
    [(reversals as string[])[1], null],
  ])
  await expect(takeBack([one!.id])).rejects.toMatchObject({ kind: { code: 'entry-already-reversed' } })
})

test('the ledger itself cannot be changed or emptied, whoever asks the database', async () => {
  const client = await world.app.pool.connect()
  await client.query('begin')
  await client.query(`select set_config('app.areas', '/', true), set_config('app.rosters', '', true)`)
  expect((await client.query(`update entry set minutes = 999`)).rowCount).toBe(0)
  expect((await client.query(`delete from entry`)).rowCount).toBe(0)
  await client.query('rollback')
  client.release()
})
