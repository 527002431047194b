import { once } from 'node:events'
import { connect } from 'node:net'
import { Role } from '@kapok/contract/identity/schema'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTable } from '#platform/files/index.ts'
import { createLog } from '#platform/log.ts'
import { composeServer } from '../src/compose.ts'
import { markers } from './access/hostile.ts'
import { aroundIt, type Hostile, inEveryField, raw, wholeOf } from './access/hostile-requests.ts'
import { called } from './access/operations.ts'
import { type Stage, startStage } from './access/stage.ts'
import { table } from './access/table.ts'
import { testKeys } from './keys.ts'

let stage: Stage
let server: Awaited<ReturnType<typeof composeServer>>
let asked = 0
const statuses = new Map<number, number>()
const lines: string[] = []

beforeAll(async () => {
  stage = await startStage()
  // A second process on the same database, whose log is kept; what is right and proper goes through the first.
  const log = createLog('trace', { write: (line: string) => void lines.push(line) })
  server = await composeServer({ url: stage.app.database.url, keys: testKeys, log, withJobs: false })
})
afterAll(async () => {
  await server.stop()
  await stage.end()
})

const inside = /\n\s+at |\.ts:\d+|node_modules|at async|"stack"|SQLSTATE|syntax error at|violates|FST_ERR/
/** What is wrong with an answer, whatever was asked. */
const faultOf = ({ statusCode: status, body, raw: { req } }: LightMyRequestResponse): string | undefined => {
  if (status >= 500) return `was ${status}`
  if (status < 400 || req.method === 'HEAD') return undefined
  const shown = body.slice(0, 200)
  if (inside.test(body)) return `shows its inside: ${shown}`
  if (markers.some((marker) => body.includes(marker))) return `repeats a number: ${shown}`
  try {
    const { code, message } = JSON.parse(body) as { code?: unknown; message?: unknown }
    return /^[a-z][a-z-]+$/.test(String(code)) && typeof message === 'string' ? undefined : `has no code: ${shown}`
  } catch {
    return `is no JSON: ${shown}`
  }
}

/** Asks them all, some at a time, and says which answers were wrong. */
const askAll = async (requests: readonly Hostile[]): Promise<string[]> => {
  const faults: string[] = []
  for (let from = 0; from < requests.length; from += 16) {
    const some = requests.slice(from, from + 16)
    const replies = await Promise.all(some.map(([, request]) => server.app.inject(request)))
    asked += some.length
    for (const [index, reply] of replies.entries()) {
      statuses.set(reply.statusCode, (statuses.get(reply.statusCode) ?? 0) + 1)
      const fault = faultOf(reply)
      if (fault !== undefined) faults.push(`${some[index]![0]}: ${fault}`)
    }
  }
  return faults
}

const spares = Object.keys(table).filter((name) => table[name]!.spare)
/** Somebody who may, so that what is hostile gets as far as it can; a spare account for what could end a session. */
const mayAsk = (name: string): string => {
  const { roles } = table[name]!
  if (spares.includes(name)) return `spare-${Role.options[spares.indexOf(name)]!}`
  const order = ['station_head', 'social_worker', 'administrator'] as const
  return typeof roles === 'string' ? 'operator' : (order.find((role) => roles.includes(role)) ?? roles[0]!)
}
const signedBy = async (who: string) => ({ 'x-kapok': '1', authorization: `Bearer ${await stage.tokenOf(who)}` })

describe.each([...called.values()].map((operation) => [operation.name, operation] as const))(
  '%s',
  (name, operation) => {
    const made = () => table[name]!.input(stage.east, spares.includes(name) ? 'nobody' : (mayAsk(name) as Role))
    // A list to be asked about has to come in first: what most requests spoil is refused before it is looked at.
    const each = /^(?:lists|figures)\//.test(name) ? 16 : 1
    let [times, last] = [0, undefined as ReturnType<typeof made> | undefined]
    const fresh = () => {
      if (times % each === 0 || last === undefined) last = made()
      times += 1
      return last
    }

    test('answers whatever is put into its fields with a problem that has a code, or does it', {
      timeout: 90_000,
    }, async () => {
      const headers = await signedBy(mayAsk(name))
      expect(await askAll(await inEveryField(operation, headers, fresh))).toEqual([])
    })

    test('answers a request of any other shape with a problem that has a code', async () => {
      const headers = await signedBy(mayAsk(name))
      expect(await askAll(aroundIt(operation, headers, await wholeOf(operation, await fresh())))).toEqual([])
    })
  },
)

test('a body larger than is taken is refused while it comes, whether or not its length was told', async () => {
  const socket = connect(await server.listen('127.0.0.1', 0), '127.0.0.1')
  const mebibyte = Buffer.from(`100000\r\n${' '.repeat(0x100000)}\r\n`)
  let reply = ''
  let sent = 0
  socket.on('data', (data) => (reply += data.toString()))
  socket.on('error', () => undefined)
  const head = 'POST /api/v1/people/find HTTP/1.1\r\nhost: x\r\nx-kapok: 1\r\ncontent-type: application/json\r\n'
  socket.write(`${head}transfer-encoding: chunked\r\n\r\n`)
  while (sent < 64 && reply === '' && !socket.destroyed) {
    sent += 1
    if (!socket.write(mebibyte)) await Promise.race(['drain', 'data', 'close'].map((what) => once(socket, what)))
  }
  socket.destroy()
  expect(sent).toBeLessThan(40)
  expect(reply).toMatch(/^HTTP\/1\.1 413 /)
  expect(reply).toContain('"code":"too-large"')
})

test('a formula in a list comes back as text, letter for letter', async () => {
  const { input } = table['rosters/bad-rows-file']!
  const given = (await input(stage.east, 'station_head')) as { rows: [{ row: object }] }
  const [name, note] = ['=1+1', "@cmd|' /C calc'!A0"]
  const rows = given.rows.map((one) => ({ ...one, row: { ...one.row, name, note } }))
  const request = raw(called.get('rosters/bad-rows-file')!, { rows }, await signedBy('station_head'))
  const { rawPayload } = await server.app.inject(request)
  const read = await readTable(rawPayload, { name: 'bad.xlsx' })
  expect(read.rows[0]!.cells).toEqual(expect.arrayContaining([name, note]))
})

test('none of it got into the log, took a table away or changed what every object is', async () => {
  const told = [...statuses].sort(([a], [b]) => a - b).map(([status, times]) => `${status} × ${times}`)
  process.stdout.write(`hostile: ${called.size} operations, ${asked} requests, answers ${told.join(', ')}\n`)
  expect(asked).toBeGreaterThan(called.size * 30)
  // Much of it is no more than strange, and was done: what was refused only is no proof that it does no harm.
  expect(statuses.get(200)).toBeGreaterThan(asked / 20)
  expect(lines.length).toBeGreaterThan(asked / 2)
  const log = lines.join('')
  expect(markers.filter((marker) => log.includes(marker))).toEqual([])
  expect(log).not.toMatch(/script>|drop table|etc\/passwd|polluted|长长/)
  const kept = markers.map((marker) => `result::text like '%${marker}%'`).join(' or ')
  // A contact's answer repeats what somebody wrote in words as a concern; nothing else that is journalled does.
  const journalled = await stage.rows<{ name: string }>(`select distinct name from journal where ${kept}`)
  expect(journalled.filter(({ name }) => name !== 'rosters/record-contact')).toEqual([])
  expect('polluted' in {}).toBe(false)
  expect((await server.app.inject('/readyz')).statusCode).toBe(200)
  expect((await stage.rows('select 1 from person')).length).toBeGreaterThan(10)
})
