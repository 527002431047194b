import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { readTable } from '#platform/files/index.ts'
import { createLog } from '#platform/log.ts'
import { composeServer } from '../src/compose.ts'
import { forAny, forText, leavesOf, markers, withValue, wrongTypes } from './access/hostile.ts'
import { type Called, called, requestFor } from './access/operations.ts'
import { type Stage, startStage } from './access/stage.ts'
import { table } from './access/table.ts'
import { testKeys } from './keys.ts'

let stage: Stage
let server: Awaited<ReturnType<typeof composeServer>>
let asked = 0
const lines: string[] = []

beforeAll(async () => {
  stage = await startStage()
  // A second process on the same database, whose log is kept: what the first one is used for is not hostile.
  const log = createLog('trace', { write: (line: string) => void lines.push(line) })
  server = await composeServer({ url: stage.app.database.url, keys: testKeys, log, withPages: false, withJobs: false })
})
afterAll(async () => {
  await server.stop()
  await stage.end()
})

const isTrace = /\n\s+at |\.ts:\d+|node_modules|at async|"stack"|SQLSTATE|syntax error at|violates/
/** What is wrong with an answer, whatever was asked. */
const faultOf = (reply: LightMyRequestResponse): string | undefined => {
  const { statusCode: status, body } = reply
  if (status >= 500) return `was ${status}`
  if (status < 400) return undefined
  if (reply.raw.req.method === 'HEAD') return undefined
  if (isTrace.test(body)) return `shows its inside: ${body.slice(0, 200)}`
  if (markers.some((marker) => body.includes(marker))) return `repeats a number: ${body.slice(0, 200)}`
  try {
    const problem = JSON.parse(body) as { code?: unknown; message?: unknown }
    const isProblem = /^[a-z][a-z-]+$/.test(String(problem.code)) && typeof problem.message === 'string'
    return isProblem ? undefined : `no problem with a code: ${body.slice(0, 200)}`
  } catch {
    return `not JSON: ${body.slice(0, 200)}`
  }
}

type Hostile = [what: string, request: InjectOptions]
const show = (value: unknown) => JSON.stringify(value)?.slice(0, 60)
const signedBy = (who: string) => ({ 'x-kapok': '1', authorization: `Bearer ${stage.tokenOf(who)}` })

/** Asks them all, some at a time, and says which answers were wrong. */
const askAll = async (requests: readonly Hostile[]): Promise<string[]> => {
  const faults: string[] = []
  for (let from = 0; from < requests.length; from += 16) {
    const some = requests.slice(from, from + 16)
    const replies = await Promise.all(some.map(([, request]) => server.app.inject(request)))
    asked += some.length
    for (const [index, reply] of replies.entries()) {
      const fault = faultOf(reply)
      if (fault !== undefined) faults.push(`${some[index]![0]}: ${fault}`)
    }
  }
  return faults
}

/** Somebody who may, so that what is hostile gets as far as it can. */
const mayAsk = (name: string) => {
  const { roles } = table[name]!
  const order = ['station_head', 'social_worker', 'administrator'] as const
  return typeof roles === 'string' ? 'operator' : (order.find((role) => roles.includes(role)) ?? roles[0]!)
}
const fresh = (name: string) => table[name]!.input(stage.east, mayAsk(name))

/** A request with the whole input given, envelope and all. */
const raw = ({ name, method }: Called, payload: object, who: string): InjectOptions => ({
  method,
  url: `/api/v1/${name}`,
  headers: signedBy(who),
  ...(method === 'GET' ? { query: payload as Record<string, string> } : { payload }),
})

/** One field after another with something hostile in it; the rest is right. */
const inEveryField = async (operation: Called): Promise<Hostile[]> => {
  const who = mayAsk(operation.name)
  const requests: Hostile[] = []
  for (const { path, isText } of leavesOf(operation.input)) {
    const texts = isText && operation.method === 'POST' ? [...forAny, ...forText] : forAny
    for (const value of path.at(-1) === 'file' ? [new File(['\u0000'], markers[0])] : texts) {
      const request = await requestFor(operation, await fresh(operation.name))
      const whole = operation.isCommand || request.method === 'GET' ? (request.payload ?? request.query) : undefined
      const input = withValue(
        operation.input,
        (whole as object | undefined) ?? (await fresh(operation.name)),
        path,
        value,
      )
      const hasFile = !operation.isCommand && Object.values(input).some((one) => one instanceof File)
      const sent = hasFile ? await requestFor(operation, input) : raw(operation, input, who)
      requests.push([`${path.join('.')} = ${show(value)}`, { ...sent, headers: { ...signedBy(who), ...sent.headers } }])
    }
  }
  return requests
}

const deep = (open: string, close: string) => open.repeat(30_000) + close.repeat(30_000)
const bodies = [
  '',
  '{',
  'null',
  '[]',
  '"text"',
  '{"id":',
  '\ufeff{}',
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
]
const types = [
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'text/event-stream',
  'application/json; charset=utf-16',
  '*/*',
]
const cookies = [
  'kapok_session=%E0%A4%A',
  'kapok_session=',
  ';;=;;,',
  `kapok_session=${'x'.repeat(9000)}`,
  'kapok_session=\u00e9\u00e9',
  `kapok_session=${'a'.repeat(43)}`,
]
const queries = [
  'limit=1e9',
  'limit=-1',
  'limit=',
  'after=%00',
  'after=WyJhIix7fV0',
  'a[b][c]=1',
  `${'a[b]'.repeat(2000)}=1`,
  '__proto__[polluted]=1',
  'constructor.prototype.polluted=1',
  '=&&=',
  'x'.repeat(9000),
]

/** What no field is needed for: the shape of the request itself. */
const aroundIt = (operation: Called, payload: object): Hostile[] => {
  const url = `/api/v1/${operation.name}`
  const headers = { ...signedBy(mayAsk(operation.name)), 'content-type': 'application/json' }
  const { method } = operation
  const nobody = { 'x-kapok': '1', 'content-type': 'application/json' }
  const wrong = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'] as const
  return [
    ...wrong.filter((one) => one !== method).map((one): Hostile => [one, { method: one, url, headers }]),
    ...cookies.map((cookie): Hostile => [cookie.slice(0, 40), { method, url, headers: { ...nobody, cookie } }]),
    ...['Bearer', 'Bearer ', 'Basic eA==', `Bearer ${'\u00e9'.repeat(43)}`].map(
      (authorization): Hostile => [authorization, { method, url, headers: { ...nobody, authorization } }],
    ),
    ...queries.map((query): Hostile => [`?${query.slice(0, 40)}`, { method, url: `${url}?${query}`, headers }]),
    ['a path that goes on', { method, url: `${url}/../../etc/passwd%00`, headers }],
    ['an unknown key', raw(operation, { ...payload, isAdministrator: 'true' }, mayAsk(operation.name))],
    ...(method === 'GET' ? [] : withBody(url, headers, payload)),
  ]
}
const withBody = (url: string, headers: Record<string, string>, payload: object): Hostile[] => {
  const send = (what: string, body: string | Buffer, more: Record<string, string> = {}): Hostile => [
    what,
    { method: 'POST', url, headers: { ...headers, ...more }, payload: body },
  ]
  const { 'x-kapok': _, authorization: _bearer, ...bare } = headers
  return [
    ...bodies.map((body) => send(`body ${body}`, body)),
    ...types.map((type) => send(type, JSON.stringify(payload), { 'content-type': type })),
    ...wrongTypes.map((value) => send(`nothing but ${show(value)}`, JSON.stringify(value))),
    ...wrongTypes.map((value) =>
      send(
        `every field ${show(value)}`,
        JSON.stringify(Object.fromEntries(Object.keys(payload).map((key) => [key, value]))),
      ),
    ),
    ...wrongTypes.map((input) => send(`input ${show(input)}`, JSON.stringify({ ...payload, input }))),
    send('deep lists', deep('[', ']')),
    send('deep objects', `{"input":${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}}`),
    send('bytes that are no text', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
    send('a length that is a lie', '{}', { 'content-length': '99999999999' }),
    send('compressed, it says', 'x', { 'content-encoding': 'gzip' }),
    [
      'from another site, with a cookie',
      { method: 'POST', url, headers: { ...bare, cookie: 'kapok_session=x' }, payload: '{}' },
    ],
  ]
}

describe.each([...called.values()].map((operation) => [operation.name, operation] as const))(
  '%s',
  (name, operation) => {
    test('answers whatever is put in its fields with a problem that has a code, or does it', async () => {
      expect(await askAll(await inEveryField(operation))).toEqual([])
    })

    test('answers a request of any other shape with a problem that has a code', async () => {
      const { payload, query } = await requestFor(operation, await fresh(name))
      const whole = payload instanceof Buffer ? {} : ((payload ?? query ?? {}) as object)
      expect(await askAll(aroundIt(operation, whole))).toEqual([])
    })
  },
)

test('a body larger than is taken is refused while it comes, whether or not its length was told', async () => {
  const port = await server.listen('127.0.0.1', 0)
  const head = `POST /api/v1/people/find HTTP/1.1\r\nhost: x\r\nx-kapok: 1\r\ncontent-type: application/json\r\n`
  const chunk = Buffer.from(`100000\r\n${' '.repeat(0x100000)}\r\n`)
  const socket = connect(port, '127.0.0.1')
  let reply = ''
  let taken = 0
  socket.on('data', (data) => (reply += data.toString()))
  socket.on('error', () => undefined)
  socket.write(`${head}transfer-encoding: chunked\r\n\r\n`)
  while (taken < 64 && reply === '' && !socket.destroyed) {
    if (!socket.write(chunk))
      await Promise.race([once(socket, 'drain'), once(socket, 'data'), once(socket, 'close')]).catch(() => undefined)
    taken += 1
  }
  expect(taken).toBeLessThan(40)
  expect(reply).toMatch(/^HTTP\/1\.1 413 /)
  expect(reply).toContain('"code":"too-large"')
  socket.destroy()
})

test('a formula in a list comes back as text', async () => {
  const [name, note] = ['=1+1', "@cmd|' /C calc'!A0"]
  const {
    rows: [bad],
  } = (await fresh('rosters/bad-rows-file')) as { rows: [{ row: object }] }
  const payload = { rows: [{ ...bad, row: { ...bad.row, name, note } }] }
  const reply = await server.app.inject(raw(called.get('rosters/bad-rows-file')!, payload, 'station_head'))
  const { rows } = await readTable(reply.rawPayload, { name: 'bad.xlsx' })
  expect(rows[0]!.cells).toEqual(expect.arrayContaining([name, note]))
  expect(reply.rawPayload.includes('<f>')).toBe(false)
})

test('nothing of it got into the log, took a table away or changed what every object is', async () => {
  process.stdout.write(`hostile: ${called.size} operations, ${asked} requests, ${lines.length} lines of log\n`)
  expect(asked).toBeGreaterThan(called.size * 30)
  expect(lines.length).toBeGreaterThan(asked / 2)
  const log = lines.join('')
  expect(markers.filter((marker) => log.includes(marker))).toEqual([])
  expect(log).not.toMatch(/script>|drop table|etc\/passwd|polluted/)
  expect('polluted' in {}).toBe(false)
  expect((await server.app.inject('/readyz')).statusCode).toBe(200)
  const [tables] = await stage.rows<{ n: number }>(`select count(*)::int as n from person`)
  expect(tables!.n).toBeGreaterThan(10)
})
