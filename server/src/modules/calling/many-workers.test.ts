import { listingColumns } from '@kapok/contract/rosters/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAccounts, hashPassword } from '#modules/identity/index.ts'
import { everything } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import { newId } from '#platform/ids.ts'
import { openRoster, password, startWorld, type World } from '../../../test/world.ts'

const crowd = 24
const people = Array.from(
  { length: 90 },
  (_, n) => `${'赵钱孙李周吴郑王冯陈'[n % 10]}${'一二三四五六七八九'[Math.floor(n / 10)]}娘`,
)
const blank = Object.fromEntries(listingColumns.map((column) => [column, '']))
type Call = { callId: string; listingId: string; day: string; slot: number }

let world: World
let clients: ReturnType<World['app']['as']>[]
let rosterId: string

beforeAll(async () => {
  world = await startWorld()
  rosterId = (await openRoster(world, [])).rosterId
  const rows = people.map((name, index) => ({
    line: index + 2,
    personId: null,
    dwellingId: null,
    row: { ...blank, name },
  }))
  const imported = await world.as('station_head').send('rosters/import-listings', { rosterId, rows })
  expect(imported).toMatchObject({ status: 200, body: { added: people.length } })
  const workers = Array.from({ length: crowd }, (_, n) => ({
    id: newId(),
    name: `接线${n}`,
    loginName: `caller${n}`,
    role: 'operator' as const,
    organisationId: world.places.eastStation,
  }))
  const hash = await hashPassword(password)
  await writingTo(world.app.pool)(everything, async (tx, client) => {
    await addAccounts(tx, workers, hash, new Date())
    // Nobody's names: all of them are in reach of all.
    await client.query('update listing set responsible_id = null where roster_id = $1', [rosterId])
    await client.query('update due set responsible_id = null where roster_id = $1', [rosterId])
  })
  clients = await Promise.all(
    workers.map(async ({ loginName }) => {
      const { body } = await world.app.as().ask<{ token: string }>('identity/sign-in', { loginName, password })
      return world.app.as(body.token)
    }),
  )
}, 60_000)
afterAll(() => world.end())

const serve = async (client: (typeof clients)[number]) => {
  const { status, body } = await client.send<{ call: Call | null; code?: string }>('calling/serve-next', {})
  expect({ status, code: body.code }).toEqual({ status: 200, code: undefined })
  return body.call
}

test('however many ask at the same moment, no two hold one name, and every name is called exactly once', async () => {
  const called: string[] = []
  for (let round = 0; round < 20 && called.length < people.length; round += 1) {
    // Everybody asks twice at once, as an impatient hand does: both times they are given the same.
    const served = await Promise.all(
      clients.map(async (client) => {
        const [one, again] = await Promise.all([serve(client), serve(client)])
        expect(again?.callId).toBe(one?.callId)
        return { client, call: one }
      }),
    )
    const held = served.flatMap(({ call }) => call?.listingId ?? [])
    expect(new Set(held).size).toBe(held.length)
    await Promise.all(
      served.map(async ({ client, call }) => {
        if (!call) return
        const { listingId, day, slot } = call
        const contact = { listingId, day, slot, method: 'phone', outcome: 'reached' }
        expect((await client.send('rosters/record-contact', contact)).status).toBe(200)
        called.push(listingId)
      }),
    )
  }
  expect(called).toHaveLength(people.length)
  expect(new Set(called).size).toBe(people.length)
  expect(await Promise.all(clients.map(serve))).toEqual(clients.map(() => null))
}, 60_000)

test('workers who pass, let go, take back and go away at random never meet at one name', async () => {
  await writingTo(world.app.pool)(everything, async (_, client) => {
    await client.query(`update due set status = 'not_tried', status_at = null where roster_id = $1`, [rosterId])
    await client.query('update listing set reached_at = null where roster_id = $1', [rosterId])
    await client.query('delete from contact where roster_id = $1', [rosterId])
  })
  const holders = new Map<string, string>()
  let random = 7
  const roll = () => {
    random = (random * 16_807) % 2_147_483_647
    return random % 100
  }
  await Promise.all(
    clients.slice(0, 12).map(async (client, who) => {
      for (let n = 0; n < 8; n += 1) {
        const call = await serve(client)
        if (!call) return
        const other = holders.get(call.listingId)
        expect(other === undefined || other === `${who}`, `${call.listingId} was held by ${other} and ${who}`).toBe(
          true,
        )
        holders.set(call.listingId, `${who}`)
        const chance = roll()
        holders.delete(call.listingId)
        if (chance < 30) await client.send('calling/release', { callId: call.callId })
        else if (chance < 60) await client.send('calling/pass', { callId: call.callId, reason: 'other' })
        else {
          const { listingId, day, slot } = call
          await client.send('rosters/record-contact', { listingId, day, slot, method: 'phone', outcome: 'no_answer' })
        }
      }
    }),
  )
}, 60_000)
